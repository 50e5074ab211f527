import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inlinePage } from '../../../../src/export/single/inline-page.ts';

const inlining = {
  page: 'xen/',
  deck: 'xen/',
  site: undefined,
  data: (address: string) => `data:,${address}`,
};
const inlined = (html: string, more = {}): string => inlinePage(html, { ...inlining, ...more });

describe('in a deck that is one file', () => {
  it('a picture is its widest copy', () => {
    assert.equal(
      inlined(
        '<img src="a.png" srcset="a.png 640w, b.png 1280w" sizes="1px" loading="lazy" alt="a > b">',
      ),
      '<img src="data:,b.png" alt="a > b">',
    );
  });

  it('videos, captions, posters and drawn pictures are in it', () => {
    assert.equal(
      inlined(
        '<video poster="p.webp" muted><source src="v.webm"><track src="v.vtt"></video><image xlink:href="i.png"/><use href="#a"/>',
      ),
      '<video poster="data:,p.webp" muted><source src="data:,v.webm"><track src="data:,v.vtt"></video><image xlink:href="data:,i.png"/><use href="#a"/>',
    );
  });

  it('links lead to slides, steps, the page of all slides and the speaker’s', () => {
    for (const [from, to] of [
      ['acpi/', '?#acpi'],
      ['acpi/#2', '?#acpi/2'],
      ['acpi/#acpi--tables', '?#acpi--tables'],
      ['./#acpi', '?read#acpi'],
      ['presenter/', '?presenter'],
      ['#acpi', '#acpi'],
      ['https://example.org/', 'https://example.org/'],
    ])
      assert.equal(inlined(`<a href="${from}">x</a>`), `<a href="${to}">x</a>`);
    assert.equal(
      inlined('<a href="../todo/">x</a>', { page: 'xen/acpi/' }),
      '<a href="?#todo">x</a>',
    );
  });

  it('a link to another page of the site leads to where that is, or nowhere', () => {
    assert.equal(inlined('<a class="b" href="../guide/">x</a>'), '<a class="b">x</a>');
    assert.equal(
      inlined('<a href="../guide/#a">x</a>', { site: 'https://example.org/talks/' }),
      '<a href="https://example.org/talks/guide/#a">x</a>',
    );
    assert.equal(inlined('<a href="handout/">x</a>'), '<a>x</a>');
  });

  it('all else stays letter by letter', () => {
    const html = `<!-- <img src="a"> --><p title='a "b"' hidden>a &amp; b</p><br/>`;
    assert.equal(inlined(html), html);
  });
});
