import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseSlides, parseSlides, rangeText } from '../../../src/export/slide-choice.ts';

const slugs = Array.from({ length: 23 }, (_, index) => `slide-${index + 1}`).with(11, 'acpi');
const choose = (text: string): readonly number[] => chooseSlides(parseSlides(text), 'xen', slugs);

describe('the slides that are wanted', () => {
  for (const [text, range] of [
    ['7', '7'],
    ['2,5-9', '2,5-9'],
    ['21-', '21-23'],
    ['-3', '1-3'],
    ['9-9', '9'],
    ['acpi', '12'],
    ['slide-2', '2'],
    ['acpi, 11 ,10-10', '10-12'],
    ['5-7,6-8,2', '2,5-8'],
    ['1-', '1-23'],
  ] as const)
    it(`"${text}" are ${range}`, () => assert.equal(rangeText(choose(text)), range));

  it('come in the order of the deck, each once', () =>
    assert.deepEqual(choose('4,2,acpi,2-3'), [2, 3, 4, 12]));

  for (const text of ['0', '9-5', '-', '', '2,,3', '0-4', '-0', 'x y', '1-2-3x!', '2,'])
    it(`"${text}" are none, of no deck`, () =>
      assert.throws(() => parseSlides(text), {
        name: 'ExportFault',
        message: /means no slides\. Write numbers from 1 on, ranges and names, as in 2,5-9/,
      }));

  for (const [text, wrong] of [
    ['99', 'there is no slide 99 for "99".'],
    ['5-24', 'there is no slide 24 for "5-24".'],
    ['24-', 'there is no slide 24 for "24-".'],
    ['x', 'there is no slide "x".'],
    ['acpu', 'there is no slide "acpu". Did you mean "acpi"?'],
  ] as const)
    it(`"${text}" are none of this deck, and what it has is said`, () =>
      assert.throws(() => choose(text), {
        name: 'ExportFault',
        message: `--slides: ${wrong} xen has 23 slides, numbered from 1 to 23.`,
      }));
});
