import type { DecorationItem, ShikiTransformer } from 'shiki/core';
import type { CodeMark, MarkKind } from './code-marks.ts';

/** The classes of a line by its mark, and the class of a block that has such lines. */
const classes: Readonly<Record<Exclude<MarkKind, 'word'>, readonly [line: string, block: string]>> =
  {
    '++': ['add', 'has-diff'],
    '--': ['remove', 'has-diff'],
    error: ['highlighted error', 'has-highlighted'],
    warning: ['highlighted warning', 'has-highlighted'],
    info: ['highlighted info', 'has-highlighted'],
    focus: ['focused', 'has-focused'],
    highlight: ['marked', 'has-highlighted'],
    hl: ['marked', 'has-highlighted'],
  };

/** Gives lines and words the classes that marks in the code ask for. */
export function transformerMarks(marks: readonly CodeMark[]): ShikiTransformer {
  return {
    name: 'lectern:marks',
    preprocess(code, options) {
      options.decorations = [...(options.decorations ?? []), ...wordsOf(code.split('\n'), marks)];
    },
    pre(pre) {
      for (const [kind, [, block]] of Object.entries(classes))
        if (marks.some((mark) => mark.kind === kind)) this.addClassToHast(pre, block);
    },
    line(node, number) {
      for (const { kind, line, count = 1 } of marks) {
        const isMarked = line < number && number <= line + count;
        if (kind !== 'word' && isMarked) this.addClassToHast(node, classes[kind][0].split(' '));
      }
    },
  };
}

/** Each letter is part of one marked word at most: Shiki takes none that overlap. */
function wordsOf(lines: readonly string[], marks: readonly CodeMark[]): DecorationItem[] {
  return lines.flatMap((text, line) => {
    const ranges = marks
      .filter(
        (mark) =>
          mark.word !== '' && mark.line <= line && line < mark.line + (mark.count ?? Infinity),
      )
      .flatMap(({ word }) =>
        placesOf(word, text).map((start) => ({ start, end: start + word.length })),
      )
      .toSorted((a, b) => a.start - b.start);
    const apart: typeof ranges = [];
    for (const range of ranges) {
      const last = apart.at(-1);
      if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
      else apart.push(range);
    }
    return apart.map(({ start, end }) => ({
      start: { line, character: start },
      end: { line, character: end },
      properties: { class: 'marked' },
    }));
  });
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    places.push(at);
  return places;
}
