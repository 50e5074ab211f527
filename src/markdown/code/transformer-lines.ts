import type { ShikiTransformer } from 'shiki/core';
import { MARKED_IN, MARKS_FROM, MARKS_TO, PLAIN_IN } from '../../markup.ts';
import type { CodeMeta } from './code-meta.ts';

/**
 * Marks the lines of a block and numbers them: by the class `marked` where the marks stay, by attributes for the player where
 * they change with the steps.
 *
 * @param firstStep the step that brings the second state
 * @param numbers what each line shows, where that does not follow from the first
 */
export function transformerLines(
  { states, firstNumber, isWrapped }: CodeMeta,
  firstStep: number | undefined,
  numbers: readonly number[] = [],
): ShikiTransformer {
  const isStepped = states.length > 1 && firstStep !== undefined;
  const having = (line: number): number[] =>
    states.flatMap((state, index) => (state !== 'all' && state.has(line) ? [index] : []));
  return {
    name: 'lectern:lines',
    pre(pre) {
      const plain = states.flatMap((state, index) => (state === 'all' ? [index] : []));
      if (isStepped) {
        pre.properties[MARKS_FROM] = String(firstStep);
        pre.properties[MARKS_TO] = String(firstStep + states.length - 2);
        pre.properties[PLAIN_IN] = plain.join(' ');
      }
      if (isWrapped) this.addClassToHast(pre, 'wrapped');
      if (firstNumber !== undefined) this.addClassToHast(pre, 'numbered');
    },
    line(node, line) {
      if (firstNumber !== undefined) {
        const numberOf = (each: number): number => numbers[each - 1] ?? firstNumber + each - 1;
        const width = String(numberOf(this.tokens.length)).length;
        node.properties['dataNumber'] = String(numberOf(line)).padStart(width, '\u2007');
      }
      const marks = having(line);
      if (marks.length === 0) return;
      if (isStepped) node.properties[MARKED_IN] = marks.join(' ');
      else this.addClassToHast(node, 'marked');
    },
  };
}
