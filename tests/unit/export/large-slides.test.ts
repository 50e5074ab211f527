import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articlePages } from '../../../src/export/article-pages.ts';
import { largeSlides } from '../../../src/export/large-slides.ts';
import { readObjects } from '../../../src/export/pdf-objects.ts';
import type { PdfObjects } from '../../../src/export/pdf-objects.ts';
import { numbers, taggedObjects, taggedPdf } from './tagged-pdf.ts';

const [firstPage, secondPage] = [numbers.page, 60];
const [firstSlide, secondSlide] = [numbers.slide, 61];

describe('articlePages', () => {
  it('says which pages each has content on', () => {
    assert.deepEqual(articlePages(readObjects(taggedPdf())), [[0]]);
    assert.deepEqual(articlePages(twoPages()), [[0], [1]]);
  });

  it('finds content that goes on upon another page, at any depth and wherever its page is said', () => {
    const deep = twoPages({ 47: ['/Pg 2 0 R', `/Pg ${secondPage} 0 R`] });
    assert.deepEqual(articlePages(deep), [[0, 1], [1]]);
    const part = `<</Type /MCR\n/Pg ${secondPage} 0 R\n/MCID 8>>`;
    const own = twoPages({ [numbers.note]: ['/K 8', `/K ${part}`] });
    assert.deepEqual(articlePages(own), [[0, 1], [1]]);
  });

  it('takes no link for content, which says on what page it is pressed', () => {
    const link = ['/Obj 10 0 R\n/Pg 2 0 R', `/Obj 10 0 R\n/Pg ${secondPage} 0 R`] as const;
    assert.deepEqual(articlePages(twoPages({ [numbers.linked]: link })), [[0], [1]]);
  });

  it('finds nothing in a file without structure', () => {
    const objects = taggedObjects();
    objects.set(numbers.catalogue, '<</Type /Catalog\n/Pages 11 0 R>>');
    assert.deepEqual(articlePages({ ...readObjects(taggedPdf()), bodies: objects }), []);
  });
});

describe('largeSlides', () => {
  const slides = [
    { title: 'One', page: 0, pages: 1 },
    { title: 'Two', page: 1, pages: 1 },
  ];
  const over = { 47: ['/Pg 2 0 R', `/Pg ${secondPage} 0 R`] } as const;

  it('says nothing where each is on its own page', () => {
    assert.equal(largeSlides(twoPages(), slides, false), undefined);
  });

  it('names one that is printed over the next', () => {
    assert.equal(largeSlides(twoPages(over), slides, false), 'Larger than its page: "One".');
  });

  it('says how many pages came out where it is not as many as there are to be', () => {
    const [one] = slides;
    assert.ok(one);
    assert.equal(
      largeSlides(twoPages(over), [one], true),
      '1 step came out as 2 pages. Larger than its page: "One".',
    );
    assert.equal(
      largeSlides(twoPages(), [one], false),
      '1 slide came out as 2 pages. A slide is larger than its page.',
    );
  });
});

/** A page after that of `taggedPdf`, with a slide that says the last of its words. @param changes what stands for what in its objects */
function twoPages(
  changes: Readonly<Record<number, readonly [from: string, to: string]>> = {},
): PdfObjects {
  const bodies = taggedObjects();
  const { byType, catalogue, information } = readObjects(taggedPdf());
  const change = (number: number, from: string, to: string): void => {
    const before = bodies.get(number) ?? '';
    assert.ok(before.includes(from), `${from} in ${before}`);
    bodies.set(number, before.replace(from, to));
  };
  change(numbers.document, `${firstSlide} 0 R`, `[${firstSlide} 0 R ${secondSlide} 0 R]`);
  change(firstSlide, ` ${numbers.stressed} 0 R`, '');
  change(numbers.stressed, `/P ${firstSlide} 0 R`, `/P ${secondSlide} 0 R`);
  change(numbers.stressed, `/Pg ${firstPage} 0 R`, `/Pg ${secondPage} 0 R`);
  for (const [number, [from, to]] of Object.entries(changes)) change(Number(number), from, to);
  bodies.set(
    secondSlide,
    `<</Type /StructElem\n/S /Art\n/P ${numbers.document} 0 R\n/K ${numbers.stressed} 0 R>>`,
  );
  return {
    bodies,
    catalogue,
    information,
    byType: new Map(byType)
      .set('Page', [firstPage, secondPage])
      .set('StructElem', [...(byType.get('StructElem') ?? []), secondSlide]),
  };
}
