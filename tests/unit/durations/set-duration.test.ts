import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setDuration } from '../../../src/durations/set-duration.ts';

const cases: readonly (readonly [what: string, before: string, after: string])[] = [
  ['none', '# A\n', '---\nduration: "1:30"\n---\n\n# A\n'],
  ['none, with a mark', '\uFEFF# A\n', '\uFEFF---\nduration: "1:30"\n---\n\n# A\n'],
  ['none, with CRLF', '# A\r\nB\r\n', '---\r\nduration: "1:30"\r\n---\r\n\r\n# A\r\nB\r\n'],
  ['none, with lone CRs', '# A\rB', '---\rduration: "1:30"\r---\r\r# A\rB'],
  ['none, and no line end', '# A', '---\nduration: "1:30"\n---\n\n# A'],
  ['an empty one', '---\n---\n# A', '---\nduration: "1:30"\n---\n# A'],
  ['comments alone', '---\n# x\n---\n# A', '---\n# x\nduration: "1:30"\n---\n# A'],
  [
    'other keys',
    '---\n# of the talk\nlayout: title   # large\n\nclass: "x"\n---\n\n# A\n',
    '---\n# of the talk\nlayout: title   # large\n\nclass: "x"\nduration: "1:30"\n---\n\n# A\n',
  ],
  [
    'other keys, with a mark and CRLF',
    '\uFEFF---\r\nlayout: title\r\n---\r\n# A\r\n',
    '\uFEFF---\r\nlayout: title\r\nduration: "1:30"\r\n---\r\n# A\r\n',
  ],
  [
    'line ends of several kinds',
    '---\nlayout: title\r\nclass: x\r---\n# A\r\n\rB',
    '---\nlayout: title\r\nclass: x\rduration: "1:30"\n---\n# A\r\n\rB',
  ],
  [
    'spaces after the lines around it',
    '---  \nlayout: title\n--- \nA',
    '---  \nlayout: title\nduration: "1:30"\n--- \nA',
  ],
  [
    'a folded value at its end',
    '---\ntitle: >-\n  a\n  b\n---\nA',
    '---\ntitle: >-\n  a\n  b\nduration: "1:30"\n---\nA',
  ],
  [
    'a number',
    '---\nduration: 1\nlayout: title\n---\nA',
    '---\nduration: "1:30"\nlayout: title\n---\nA',
  ],
  [
    'a number with a comment, and CRLF',
    '---\r\nduration:   2.5   # long\r\nlayout: title\r\n---\r\nA',
    '---\r\nduration:   "1:30"   # long\r\nlayout: title\r\n---\r\nA',
  ],
  [
    'a time in quotes',
    "---\nlayout: title\nduration: '2:00'\n---\nA",
    '---\nlayout: title\nduration: "1:30"\n---\nA',
  ],
  ['a key in quotes', '---\n"duration": "2:00"\n---\nA', '---\n"duration": "1:30"\n---\nA'],
  [
    'a time on a line of its own',
    '---\nduration:\n  "2:00"\nlayout: title\n---\nA',
    '---\nduration:\n  "1:30"\nlayout: title\n---\nA',
  ],
  [
    'a folded time',
    '---\nduration: >-\n  2:00\nlayout: title\n---\nA',
    '---\nduration: "1:30"\nlayout: title\n---\nA',
  ],
  [
    'braces with a time',
    '---\n{ layout: title, duration: 2 }\n---\nA',
    '---\n{ layout: title, duration: "1:30" }\n---\nA',
  ],
  [
    'a text that says duration elsewhere',
    '---\ntitle: "duration: 9"\n---\nduration: 8\n\n---\n',
    '---\ntitle: "duration: 9"\nduration: "1:30"\n---\nduration: 8\n\n---\n',
  ],
  [
    'signs of two code units before it',
    '---\ntitle: "😀"\nduration: 2\n---\n😀',
    '---\ntitle: "😀"\nduration: "1:30"\n---\n😀',
  ],
];

describe('setDuration', () => {
  for (const [what, before, after] of cases) {
    it(`changes nothing else in a slide whose front matter is ${what}`, () => {
      assert.equal(setDuration(before, 90), after);
    });
  }

  it('writes hours where there are any', () => {
    assert.match(setDuration('A', 3725) ?? '', /^duration: "1:02:05"$/m);
  });

  it('gives up where a line would break what stands there', () => {
    for (const text of [
      '---\n{ layout: title }\n---\nA',
      '---\nnull\n---\nA',
      '---\nlayout: title',
    ])
      assert.equal(setDuration(text, 90), undefined);
  });
});
