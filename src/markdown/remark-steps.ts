import type { Blockquote, Code, Parents, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { MARKS_FROM, STEP } from '../markup.ts';
import { writtenStates } from './code/code-meta.ts';
import { slideData } from './slide-data.ts';

/**
 * Numbers what appears one by one, from 1 and in the order of the slide: with `steps: true` the items of its lists,
 * inside `:::steps` … `:::` the items of lists and each other block. A list within a list appears with its item.
 * The lines of code that are marked in turn, `{1|3-5|all}`, take a step each but the first.
 * Notes are no part of it. Raw HTML is there from the start, as it may begin in one block and end in another.
 */
export function remarkSteps() {
  return (tree: Root, file: VFile): void => {
    const data = slideData(file);
    const mark = (node: RootContent): void => {
      data.stepCount += 1;
      node.data = {
        ...node.data,
        hProperties: { ...node.data?.hProperties, [STEP]: String(data.stepCount) },
      };
    };
    const reserve = (code: Code): void => {
      const states = writtenStates(code.meta ?? '').length;
      if (states < 2) return;
      const from = { [MARKS_FROM]: String(data.stepCount + 1) };
      code.data = { ...code.data, hProperties: { ...code.data?.hProperties, ...from } };
      data.stepCount += states - 1;
    };
    const number = (parent: Parents, inSteps: boolean): void => {
      for (const [index, node] of parent.children.entries()) {
        if (node.type === 'containerDirective' && node.name === 'notes') continue;
        if (node.type === 'containerDirective' && node.name === 'steps') number(node, true);
        else if (node.type === 'list' && (inSteps || data.steps)) node.children.forEach(mark);
        else if (!inSteps && 'children' in node) number(node, false);
        else if (node.type === 'code') {
          if (inSteps) mark((parent.children[index] = wrapped(node)));
          reserve(node);
        } else if (inSteps && !silent.has(node.type)) mark(node);
      }
    };
    number(tree, false);
    // What is wrong on the slide may have been meant to have steps: then nobody knows how many there are.
    if (data.faults.length > 0) data.stepCount = Infinity;
  };
}

/** What leaves nothing on the slide, or nothing that could be marked. */
const silent = new Set(['definition', 'footnoteDefinition', 'html']);

/** Highlighting puts another element in the place of a code block. */
function wrapped(code: Code): Blockquote {
  return { type: 'blockquote', data: { hName: 'div' }, children: [code] };
}
