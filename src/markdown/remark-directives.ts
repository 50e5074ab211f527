import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from './nearest.ts';

/** The block directives a slide may use. */
const known = ['columns', 'column', 'morph', 'notes', 'steps'] as const;

/**
 * Turns `:::columns`, `:::column` and `:::notes` into elements of that class. `:::steps` is left to `remarkSteps`,
 * `:::morph` and its name to `remarkMorph`, and notes to `remarkNotes` and `rehypeNotes`, which takes them out of the slide.
 *
 * @throws VFileMessage for a directive nobody knows, one without content or end or with more than its name, and `:::column` outside of `:::columns`
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['containerDirective', 'leafDirective'], (node, _, parent) => {
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
      const fail = (reason: string, ruleId: string): never =>
        file.fail(reason, { place: node.position, ruleId, source: 'lectern' });

      if (!isKnown(node.name)) fail(unknown(node), 'unknown-directive');
      if (node.type === 'leafDirective') {
        fail(
          `"::${node.name}" has no content. Write ":::${node.name}" … ":::".`,
          'empty-directive',
        );
      }
      const extra = extraOf(node);
      if (extra !== undefined) {
        fail(
          `":::${node.name}" takes no ${extra}. Write ":::${node.name}${node.name === 'morph' ? '{name=…}' : ''}" alone.`,
          'extra-on-directive',
        );
      }
      if (!isClosed(node, String(file))) {
        fail(
          `":::${node.name}" has no end. End it with ":::"; a directive that holds others needs more colons than they.`,
          'open-directive',
        );
      }
      if (node.name === 'column' && !isColumns(parent)) {
        fail('":::column" stands outside of "::::columns" … "::::".', 'lone-column');
      }
      node.data = { ...node.data, hName: 'div', hProperties: { className: [node.name] } };
    });
  };
}

function unknown({ name }: ContainerDirective | LeafDirective): string {
  const hint = didYouMean(name, known);
  return `Unknown directive "${name}". Known: ${known.join(', ')}.${hint}`;
}

/** What stands after the name, as in `:::columns[A label]{.a-class}`. */
function extraOf({
  name,
  attributes,
  children,
}: ContainerDirective | LeafDirective): string | undefined {
  if (name !== 'morph' && Object.keys(attributes ?? {}).length > 0) return 'attributes';
  const [first] = children;
  return first?.type === 'paragraph' && first.data?.directiveLabel === true ? 'label' : undefined;
}

function isKnown(name: string): boolean {
  return known.some((word) => word === name);
}

/** Markdown lets a directive end with what surrounds it; then the rest of the slide would be a part of it unseen. */
function isClosed({ position }: ContainerDirective | LeafDirective, text: string): boolean {
  const source = text.slice(position?.start.offset, position?.end.offset);
  const opening = /^:+/.exec(source)?.[0] ?? '';
  const closing = /\n[ \t>]*(:{3,})[ \t]*$/.exec(source)?.[1] ?? '';
  return closing.length >= opening.length;
}

function isColumns(parent: unknown): boolean {
  return (
    typeof parent === 'object' && parent !== null && 'name' in parent && parent.name === 'columns'
  );
}
