import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isContentFault } from '../../../src/content-fault.ts';
import { readRehearsal } from '../../../src/durations/read-rehearsal.ts';
import { csvOf, jsonOf } from '../../../src/rehearsal-file.ts';
import type { Rehearsal } from '../../../src/rehearsal-file.ts';

const rehearsal: Rehearsal = {
  lectern: 1,
  deck: 'my-talk',
  recorded: '2026-03-01T14:05:00.000Z',
  slides: [
    { slide: 'title', title: 'title', planned: 60, spent: 70.5 },
    { slide: 'why', title: 'Why, "and" how;\nor not', spent: 0 },
    { slide: 'end', title: ' "slide": "why" ', planned: 12.5, spent: 3725.1 },
    { slide: 'ümlaut', title: '', spent: 1 },
  ],
};
const times = rehearsal.slides.map(({ slide, spent }) => ({ slide, spent }));
const read = (text: string) => {
  const { deck, times } = readRehearsal(text, 'f');
  return { deck, times: times.map(({ slide, spent }) => ({ slide, spent })) };
};

describe('readRehearsal', () => {
  it('reads what the presenter view saves', () => {
    for (const text of [jsonOf(rehearsal), csvOf(rehearsal)])
      assert.deepEqual(read(text), { deck: 'my-talk', times });
  });

  it('knows the line of each slide', () => {
    const lines = (text: string) => readRehearsal(text, 'f').times.map(({ line }) => line);
    assert.deepEqual(lines(csvOf(rehearsal)), [2, 3, 5, 6]);
    assert.deepEqual(lines(jsonOf(rehearsal)), [7, 13, 18, 24]);
  });

  it('reads a table that a spreadsheet has saved in its own way', () => {
    for (const text of [
      'Slide;Title;Planned;Spent;Deck\r\ntitle;"A; b";60,0;70,5;my-talk\r\n\r\n',
      'spent\tslide\tmore\tdeck\n70.5\ttitle\t"x\ty"\tmy-talk\n;;',
      '\uFEFFslide,spent,deck\rtitle,"70.5",my-talk\r,,\r',
    ])
      assert.deepEqual(read(text.replace('\n;;', '')), {
        deck: 'my-talk',
        times: [{ slide: 'title', spent: 70.5 }],
      });
  });

  it('reads JSON that was laid out anew, and a table without a deck', () => {
    assert.deepEqual(read(JSON.stringify(rehearsal)), { deck: 'my-talk', times });
    assert.deepEqual(read(JSON.stringify(rehearsal, null, '\t')), { deck: 'my-talk', times });
    assert.deepEqual(read('slide,spent\ntitle,5\n'), {
      deck: undefined,
      times: [{ slide: 'title', spent: 5 }],
    });
  });

  const wrong: readonly (readonly [what: string, text: string, fault: string])[] = [
    [
      'JSON of something else',
      '{\n  "name": "x"\n}\n',
      'f:1:1  Missing "lectern". Write "lectern: …".\nf:1:1  Missing "deck". Write "deck: …".\nf:1:1  Missing "slides". Write "slides: …".\nf:2:3  Unknown key "name". Known: lectern, deck, recorded, slides.',
    ],
    [
      'JSON of another version',
      jsonOf(rehearsal).replace('"lectern": 1', '"lectern": 2'),
      'f:2:14  Wrong value for "lectern": 2. Known: 1.',
    ],
    [
      'a time that is none, in JSON',
      jsonOf(rehearsal).replace('70.5', '"long"'),
      'f:10:16  Wrong value for "slides.0.spent": "long". Expected seconds like 70.5.',
    ],
    [
      'a time before nought',
      jsonOf(rehearsal).replace('70.5', '-1'),
      'f:10:16  Wrong value for "slides.0.spent": -1. Expected seconds like 70.5.',
    ],
    [
      'JSON with a comma too many',
      '{\n  "lectern": 1,,\n',
      'f:2:16  Broken JSON. Save the rehearsal again in the presenter view.',
    ],
    [
      'JSON that is cut off',
      '{\n  "lectern": 1,\n',
      'f:3:1  Broken JSON. Save the rehearsal again in the presenter view.',
    ],
    [
      'a table without times',
      'slide,title\nx,y\n',
      'f:1  There is no column "spent". The first line of a rehearsal is: slide,title,planned,spent,deck',
    ],
    [
      'an empty file',
      '',
      'f:1  There is no column "slide". The first line of a rehearsal is: slide,title,planned,spent,deck',
    ],
    [
      'a time that is none, in a table',
      'slide,spent\n\na,1:30\n',
      'f:3  Wrong value for "spent": "1:30". Expected seconds like 70.5.',
    ],
    [
      'a quote without end',
      'slide,spent\na,1\n"b,1\n',
      'f:3  Broken CSV: a quote has no end, or something stands after it.',
    ],
    [
      'text after a quote',
      'slide,spent\n"a"b,1\n',
      'f:2  Broken CSV: a quote has no end, or something stands after it.',
    ],
    [
      'two decks',
      'slide,spent,deck\na,1,x\nb,1,y\n',
      'f:3  The file is of two decks, "x" and "y". Keep one.',
    ],
    [
      'a slide that stands twice',
      'slide,spent\na,1\nb,1\na,2\n',
      'f:4  The slide "a" stands on line 2 already. Keep one of the two.',
    ],
  ];
  for (const [what, text, message] of wrong) {
    it(`says what is wrong with ${what}`, () => {
      assert.throws(
        () => readRehearsal(text, 'f'),
        (error) => {
          assert.ok(isContentFault(error), String(error));
          assert.equal(error.message, message);
          return true;
        },
      );
    });
  }
});
