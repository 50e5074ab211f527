import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean } from './nearest.ts';

/** The block directives a slide may use. */
export const directiveNames = ['columns', 'column', 'morph', 'notes', 'steps'] as const;

/**
 * Turns `:::columns`, `:::column` and `:::notes` into elements of that class. `:::steps` is left to `remarkSteps`,
 * `:::morph` and its name to `remarkMorph`, and notes to `remarkNotes` and `rehypeNotes`, which takes them out of the slide.
 *
 * Tells of a directive nobody knows, one without content or with more than its name, and `:::column` outside of `:::columns`.
 *
 * @throws VFileMessage for a directive without end: nobody knows what else of the slide belongs to it
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    const open: ContainerDirective[] = [];
    // What surrounds a column is known until a directive cannot be meant.
    let isSound = true;
    visit(tree, ['containerDirective', 'leafDirective'], (node, _, parent) => {
      if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
      const tell = (reason: string, ruleId: string): void =>
        void file.message(reason, { place: node.position, ruleId, source: 'lectern' });

      if (!isKnown(node.name)) {
        tell(unknown(node), 'unknown-directive');
        isSound = false;
      } else if (node.type === 'leafDirective') {
        tell(
          `"::${node.name}" has no content. Write ":::${node.name}" … ":::".`,
          'empty-directive',
        );
        isSound = false;
      } else tellExtra(node, tell);
      if (node.type === 'containerDirective' && !isClosed(node, String(file))) {
        open.push(node);
        isSound = false;
      }
      if (isSound && node.name === 'column' && !isColumns(parent)) {
        tell('":::column" stands outside of "::::columns" … "::::".', 'lone-column');
      }
      node.data = { ...node.data, hName: 'div', hProperties: { className: [node.name] } };
    });
    // Those after the first may be open because of it.
    const [first] = open;
    if (first) {
      file.fail(
        `":::${first.name}" has no end. End it with ":::"; a directive that holds others needs more colons than they.`,
        { place: first.position, ruleId: 'open-directive', source: 'lectern' },
      );
    }
  };
}

function unknown({ name }: ContainerDirective | LeafDirective): string {
  const hint = didYouMean(name, directiveNames);
  return `Unknown directive "${name}". Known: ${directiveNames.join(', ')}.${hint}`;
}

/** Tells what stands after the name, as in `:::columns[A label]{.a-class}`. A label goes, as it would be a block of its own. */
function tellExtra(
  { name, attributes, children }: ContainerDirective,
  tell: (reason: string, ruleId: string) => void,
): void {
  const [first] = children;
  const hasAttributes = name !== 'morph' && Object.keys(attributes ?? {}).length > 0;
  const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  if (hasLabel) children.shift();
  if (!hasAttributes && !hasLabel) return;
  tell(
    `":::${name}" takes no ${hasAttributes ? 'attributes' : 'label'}. Write ":::${name}${name === 'morph' ? '{name=…}' : ''}" alone.`,
    'extra-on-directive',
  );
}

function isKnown(name: string): boolean {
  return directiveNames.some((word) => word === name);
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
