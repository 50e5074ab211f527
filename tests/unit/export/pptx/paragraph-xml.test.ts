import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paragraphsOf, paragraphXml } from '../../../../src/export/pptx/paragraph-xml.ts';
import type { Marker, Paragraph } from '../../../../src/export/pptx/shapes.ts';
import { paragraphOf, slideOf, textOf } from './shapes.ts';

describe('the look of a paragraph', () => {
  it('has the height of lines, the space above and the place in EMU and hundredths of a point', () => {
    const paragraph = paragraphOf('Text', { before: 8, indent: 20, firstIndent: -20 });
    assert.equal(
      paragraphXml(paragraph),
      '<a:pPr marL="190500" indent="-190500" algn="l"><a:lnSpc><a:spcPts val="3000"/></a:lnSpc>' +
        '<a:spcBef><a:spcPts val="600"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/></a:pPr>',
    );
  });

  it('has the level and the bullet of an item', () => {
    const marker = { kind: 'bullet', sign: '–', color: '5B574F' } as const;
    const xml = paragraphXml(paragraphOf('Text', { level: 1, marker }));
    assert.match(xml, / lvl="1"/);
    assert.match(xml, /<a:buClr><a:srgbClr val="5B574F"\/><\/a:buClr>.*<a:buChar char="–"\/>/);
  });

  it('runs from right to left', () => {
    const xml = paragraphXml(paragraphOf('نص', { isRtl: true, align: 'right' }));
    assert.match(xml, / algn="r" rtl="1"/);
  });

  it('never begins before its box', () => {
    assert.match(
      paragraphXml(paragraphOf('Text', { indent: 5, firstIndent: -9 })),
      / indent="-47625"/,
    );
  });
});

describe('the numbers of a list', () => {
  const item = (value: number, level = 0): Paragraph =>
    paragraphOf('Text', { level, marker: { kind: 'number', value, color: '000000' } });
  const startsOf = (...paragraphs: Paragraph[]): (number | undefined)[] =>
    paragraphsOf(slideOf([textOf(paragraphs, { role: 'title' })])).map(({ marker }) =>
      numberOf(marker),
    );

  it('begin at that of the first item, from where office programs count', () => {
    assert.deepEqual(startsOf(item(3), item(4), item(5)), [3, 3, 3]);
  });

  it('go on after a list within an item, which begins anew each time', () => {
    assert.deepEqual(startsOf(item(1), item(1, 1), item(2), item(2, 1)), [1, 1, 1, 2]);
  });

  it('begin again where one does not follow on the one before', () => {
    assert.deepEqual(startsOf(item(1), item(1), item(7)), [1, 1, 7]);
  });
});

function numberOf(marker: Marker | undefined): number | undefined {
  return marker?.kind === 'number' ? marker.value : undefined;
}
