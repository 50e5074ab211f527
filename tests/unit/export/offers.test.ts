import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withCard, withoutOffers, withOffers } from '../../../src/export/offers.ts';

const page =
  '<head><meta property="og:url" content="https://example.org/xen/"></head><header><!--downloads--></header><main></main>';
const offers = [
  { file: 'xen.pdf', bytes: 820_400, label: 'Slides, PDF' },
  { file: 'xen.pptx', bytes: 1_440_000, label: 'PowerPoint' },
];

describe('the files that a page offers', () => {
  it('are listed with their sizes', () => {
    const html = withOffers(page, offers);
    assert.match(html, /<a href="xen\.pdf" download>Slides, PDF<\/a> <span>820 kB<\/span>/);
    assert.match(html, /<a href="xen\.pptx" download>PowerPoint<\/a> <span>1\.4 MB<\/span>/);
  });

  it('take the place of those it offered before', () => {
    assert.equal(
      withOffers(withOffers(page, offers), offers.slice(0, 1)),
      withOffers(page, offers.slice(0, 1)),
    );
    assert.equal(withOffers(withOffers(page, offers), []), page);
  });

  it('are no list where there is none', () => assert.equal(withOffers(page, []), page));
});

describe('the picture of a page', () => {
  it('has the whole address of a file beside it', () => {
    const html = withCard(page);
    assert.match(
      html,
      /<meta property="og:image" content="https:\/\/example\.org\/xen\/card\.png">/,
    );
    assert.equal(withCard(html), html);
  });

  it('is named in words by the title of the page, whatever letters that has', () => {
    const titled = `<meta property="og:title" content="a > b &#38; &#34;c&#34;">${page}`;
    const html = withCard(titled);
    assert.match(html, /<meta property="og:image:alt" content="a > b &#38; &#34;c&#34;">/);
    assert.equal(withoutOffers(html), titled);
  });

  it('is left out where the page does not know its address', () => {
    assert.equal(withCard('<head></head>'), '<head></head>');
  });
});

it('a page is what it was once all that is taken out', () => {
  assert.equal(withoutOffers(withCard(withOffers(page, offers))), page);
});
