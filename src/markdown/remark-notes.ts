import type { BlockContent, ListItem, Root, RootContent, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { NOTES_STEP } from '../markup.ts';
import { slideData } from './slide-data.ts';

/** `[step]` or `[step 3]` where a text begins. */
const mark = /^\[step(?: (\d{1,3}))?\]\s*/;

/** What is meant to be such a mark: `[Step]`, `[steps]`, `[step3]`, `[step: 2]`, `[stpe]`. `[stop]` is a word of the speaker's. */
const nearMark = /^\[\s*(?:steps?|stpe|setp|tsep)(?![\p{L}-])[^\]]{0,8}\]/iu;

/**
 * Tells each block of the notes, and each item of their lists, which step of the slide it belongs to: none, until `[step]` at the
 * beginning of one says that from here on it is the next, or `[step 3]` that it is the third.
 *
 * Comes after `remarkSteps`, which counts the steps.
 *
 * Tells of what notes cannot hold, of a mark that is misspelt, and of a step that the slide does not have or that is behind already: of the first such step,
 * as the steps after it count from there.
 */
export function remarkNotes() {
  return (tree: Root, file: VFile): void => {
    const { stepCount } = slideData(file);
    let step = 0;
    let isTold = false;
    visit(tree, 'containerDirective', (node) => {
      if (node.name !== 'notes') return;
      refuse(node, file);
      for (const block of node.children.flatMap((child) => partsOf(child))) {
        const text = firstText(block);
        const [written, number] = mark.exec(text?.value ?? '') ?? [];
        if (text && written !== undefined) {
          const next = number === undefined ? step + 1 : Number(number);
          if (!isTold && (next > stepCount || next <= step)) {
            isTold = true;
            file.message(wrongStep(written.trim(), next, stepCount), {
              place: block.position,
              ruleId: 'notes-step',
              source: 'lectern',
            });
          }
          text.value = text.value.slice(written.length);
          step = next;
        } else if (text) tellNearMark(text, file);
        block.data = {
          ...block.data,
          hProperties: { ...block.data?.hProperties, [NOTES_STEP]: String(step) },
        };
      }
    });
  };
}

function tellNearMark({ value, position }: Text, file: VFile): void {
  const [written] = nearMark.exec(value) ?? [];
  // `\[Step]` is text.
  if (written === undefined || String(file)[position?.start.offset ?? -1] !== '[') return;
  const reason = `"${written}" marks no step. Write "[step]" for the next or "[step 3]" for the third, or "\\[" for a bracket.`;
  file.message(reason, { place: position, ruleId: 'notes-step', source: 'lectern' });
}

function wrongStep(written: string, step: number, count: number): string {
  if (step <= count) return `"${written}" comes after the notes of a later step.`;
  return count === 0
    ? `"${written}" stands in the notes of a slide without steps.`
    : `"${written}" is step ${step}, and the slide has ${count}.`;
}

/** A list follows the steps by its items, anything else as a whole. */
function partsOf(block: RootContent): (BlockContent | ListItem | RootContent)[] {
  return block.type === 'list' ? block.children : [block];
}

function firstText(node: RootContent): Text | undefined {
  if (node.type === 'text') return node;
  const first = 'children' in node ? node.children[0] : undefined;
  return first && firstText(first);
}

/** What would show on the slide, or need it. */
function refuse(notes: ContainerDirective, file: VFile): void {
  visit(notes, ['image', 'footnoteReference'], (node) => {
    const reason =
      node.type === 'image'
        ? 'Notes show no pictures of points, only an SVG that uses `currentColor`. Put it on a slide.'
        : 'A footnote stands on the slide, so notes cannot call one. Write it out here.';
    file.message(reason, { place: node.position, ruleId: 'notes-content', source: 'lectern' });
  });
}
