import type { Code, Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { slugPattern } from '../content-fields.ts';
import { MORPH, MOVING } from '../markup.ts';
import { takeWord } from './code/code-meta.ts';
import { slideData } from './slide-data.ts';

/**
 * Names what turns into the element of that name on another slide, where slides morph: the block inside
 * `:::morph{name=queue}` … `:::`, and a fence that says `morph=queue` after its language.
 * Comes before all that reads what stands on a fence.
 *
 * Tells of a name that is missing, wrong or used twice on the slide, of what is not one block, and of one in notes.
 */
export function remarkMorph() {
  return (tree: Root, file: VFile): void => {
    const { styles } = slideData(file);
    const lines = new Map<string, number>();
    for (const { by, name, block, inNotes } of findNamed(tree)) {
      const tell = (reason: string): void =>
        void file.message(reason, { place: by.position, ruleId: 'wrong-morph', source: 'lectern' });

      if (inNotes) tell('Notes are not on the stage, so nothing there can morph.');
      else if (typeof name !== 'string' || !slugPattern.test(name)) tell(usage(by));
      else if (!block) tell(oneBlock);
      else if (lines.has(name))
        tell(
          `"${name}" is the name of what begins in line ${lines.get(name)} too. Give each its own.`,
        );
      else if (block.data?.hProperties?.[MORPH] !== undefined)
        tell(`The block has another name already. Leave "${name}" out.`);
      else {
        lines.set(name, by.position?.start.line ?? 1);
        block.data = { ...block.data, hProperties: { ...block.data?.hProperties, [MORPH]: name } };
        styles.add(rule(name));
      }
    }
  };
}

/**
 * Only while slides morph has an element its name: in another transition it would move too, and the overview may show it twice.
 * A picture has it without what is around it.
 */
function rule(name: string): string {
  const [block, picture] = [':not(.picture)', '.picture>*'].map(
    (kind) => `[${MOVING}='morph'] [${MORPH}='${name}']${kind}`,
  );
  return `${block},${picture}{view-transition-name:morph-${name}}`;
}

interface Named {
  /** What gives the name. */
  readonly by: ContainerDirective | Code;
  readonly name: unknown;
  /** What has it; nothing where that is not one block. */
  readonly block: RootContent | undefined;
  readonly inNotes: boolean;
}

/** What has names, in the order of the slide; the directives and the words that gave them are no longer there. */
function findNamed(parent: Parents, inNotes = false): Named[] {
  return parent.children.flatMap((child, index) => {
    const found: Named[] = [];
    if (isMorph(child)) {
      const [block, more] = child.children;
      const isOne = block && !more && !unfit.has(block.type) && !isMorph(block);
      const { name, ...others } = child.attributes ?? {};
      const isAlone = Object.keys(others).length === 0;
      found.push({
        by: child,
        name: isAlone ? name : undefined,
        block: isOne ? block : undefined,
        inNotes,
      });
      // It is no element of its own, so the layouts find the block where it would be without a name.
      if (isOne) parent.children[index] = block;
    }
    const node = parent.children[index] ?? child;
    if (node.type === 'code')
      found.push(...takeNames(node).map((name) => ({ by: node, name, block: node, inNotes })));
    const isNotes = node.type === 'containerDirective' && node.name === 'notes';
    if ('children' in node) found.push(...findNamed(node, inNotes || isNotes));
    return found;
  });
}

/** What leaves no element that could have a name. */
const unfit = new Set(['html', 'definition', 'footnoteDefinition']);

function isMorph(node: RootContent): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name === 'morph';
}

function takeNames(code: Code): unknown[] {
  // A fence without a language begins with what else it says.
  const isFirst = code.lang?.startsWith('morph=') === true;
  const info = [isFirst ? code.lang : '', code.meta].filter(Boolean).join(' ');
  const { values, rest } = takeWord(info, 'morph');
  if (values.length === 0) return [];
  if (isFirst) code.lang = null;
  code.meta = rest === '' ? null : rest;
  return values;
}

function usage({ type }: Named['by']): string {
  const [word, form] =
    type === 'code' ? ['morph', 'morph=queue'] : [':::morph', ':::morph{name=queue}'];
  return `"${word}" takes a name of a-z, 0-9 and single hyphens and nothing else, as in ${form}. The other slide has the same name.`;
}

const oneBlock =
  '":::morph" holds one block: a heading, a picture, a list, columns, but no raw HTML. Put ":::morph" around each that is to morph.';
