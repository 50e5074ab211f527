import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { portablePage, relativeAddresses, withPolicy } from '../../src/portable-pages.ts';

describe('relativeAddresses', () => {
  const addresses: readonly (readonly [page: string, address: string, relative: string])[] = [
    ['', '', './'],
    ['', 'xen/', 'xen/'],
    ['', 'favicon.svg', 'favicon.svg'],
    ['', 'xen/acpi/', 'xen/acpi/'],
    ['xen/', '', '../'],
    ['xen/', 'xen/', './'],
    ['xen/', 'xen/acpi/', 'acpi/'],
    ['xen/', 'xen/xen.pdf', 'xen.pdf'],
    ['xen/acpi/', '', '../../'],
    ['xen/acpi/', 'xen/', '../'],
    ['xen/acpi/', 'xen/acpi/', './'],
    ['xen/acpi/', 'xen/acpi/#2', './#2'],
    ['xen/acpi/', 'xen/demo/#2', '../demo/#2'],
    ['xen/acpi/', 'other/a/', '../../other/a/'],
    ['xen/acpi/', 'xen/../other/a/', '../../other/a/'],
    ['xen/acpi/', '_astro/a.b.png?x=/y&amp;z', '../../_astro/a.b.png?x=/y&amp;z'],
    ['xen/acpi/', 'search/?q=a/b#c/d', '../../search/?q=a/b#c/d'],
    ['xen/acpi/', '#top', '../../#top'],
  ];
  for (const base of ['/', '/talks/', '/a/b/']) {
    for (const [page, address, relative] of addresses) {
      it(`writes ${base}${address} on /${page} as ${relative}`, () => {
        assert.equal(
          relativeAddresses(`<a class="x" href="${base}${address}">`, base, page),
          `<a class="x" href="${relative}">`,
        );
      });
    }
  }

  const unchanged: readonly (readonly [what: string, html: string])[] = [
    ['another host', '<a href="//example.org/x">'],
    ['another site', '<a href="https://example.org/x/">'],
    ['a place on the page', '<a href="#notes">'],
    ['a relative address', '<a href="../demo/">'],
    ['an address outside of the base path', '<a href="/other/x/"><a href="/talksy/">'],
    ['an address in data', '<img src="data:image/jpeg;base64,/talks/9j/">'],
    ['a tag in text', '<code>&lt;a href="/talks/x"></code>'],
    ['a tag in a value', `<button data-copy='<a href="/talks/x">'>`],
    ['an address in a value', '<img alt="see href=/talks/x and url(/talks/y)">'],
    ['a tag in a comment', '<!-- <a href="/talks/x"> -->'],
    ['a script', '<script>let a = `<a href="/talks/x">`, b = "url(/talks/y)"</script>'],
    ['other attributes', '<a data-href="/talks/x" title="/talks/y" content="/talks/z">'],
    ['a style of another host', '<style>a{b:url(//example.org/x)}</style>'],
  ];
  for (const [what, html] of unchanged) {
    it(`leaves ${what} alone`, () => {
      assert.equal(relativeAddresses(html, '/talks/', 'xen/acpi/'), html);
    });
  }

  const changed: readonly (readonly [what: string, html: string, expected: string])[] = [
    ['a picture', '<img src="/talks/_astro/a.png">', '<img src="../../_astro/a.png">'],
    [
      'a film',
      '<video poster="/talks/a.png" src="/talks/a.mp4" controls>',
      '<video poster="../../a.png" src="../../a.mp4" controls>',
    ],
    [
      'a script',
      '<script type="module" src="/talks/_astro/a.js"></script>',
      '<script type="module" src="../../_astro/a.js"></script>',
    ],
    [
      'a preload',
      '<link rel="preload" as="font" href="/talks/_astro/f.woff2" crossorigin>',
      '<link rel="preload" as="font" href="../../_astro/f.woff2" crossorigin>',
    ],
    [
      'a page that leads on',
      '<meta http-equiv="refresh" content="0;url=/talks/xen/demo/">',
      '<meta http-equiv="refresh" content="0;url=../demo/">',
    ],
    [
      'a closed tag',
      '<link href="/talks/x/"/><use href="/talks/s.svg#a" />',
      '<link href="../../x/"/><use href="../../s.svg#a" />',
    ],
    [
      'a tag with > in a value',
      '<a title="a > b" href="/talks/">',
      '<a title="a > b" href="../../">',
    ],
    ['a tag with < in a value', '<a title="<b" href="/talks/">', '<a title="<b" href="../../">'],
    [
      'a tag with an apostrophe in a value',
      `<a title="it's" href="/talks/">it's</a><a href="/talks/">`,
      `<a title="it's" href="../../">it's</a><a href="../../">`,
    ],
    [
      'a tag with line ends',
      '<a\n  class="x"\n  href="/talks/"\n>',
      '<a\n  class="x"\n  href="../../"\n>',
    ],
    ['a tag with apostrophes for quotes', `<a href='/talks/'>`, `<a href='../../'>`],
    [
      'a srcset',
      '<img srcset="/talks/_astro/a.png 1x, /talks/_astro/b.png 2x, https://a.org/c.png 3x">',
      '<img srcset="../../_astro/a.png 1x, ../../_astro/b.png 2x, https://a.org/c.png 3x">',
    ],
    [
      'a preloaded srcset',
      '<link imagesrcset="/talks/a.png 640w, data:image/png;base64,/talks/9j 2x">',
      '<link imagesrcset="../../a.png 640w, data:image/png;base64,/talks/9j 2x">',
    ],
    [
      'styles',
      `<style>a{b:url(/talks/a.woff2)}c{d:url("/talks/b.png"),url('/talks/c.png#x')}</style>`,
      `<style>a{b:url(../../a.woff2)}c{d:url("../../b.png"),url('../../c.png#x')}</style>`,
    ],
    [
      'two styles',
      '<style data-x="y">a{b:url(/talks/a)}</style>url(/talks/b)<style>c{d:url(/talks/c)}</style>',
      '<style data-x="y">a{b:url(../../a)}</style>url(/talks/b)<style>c{d:url(../../c)}</style>',
    ],
  ];
  for (const [what, html, expected] of changed) {
    it(`makes the addresses of ${what} relative`, () => {
      assert.equal(relativeAddresses(html, '/talks/', 'xen/acpi/'), expected);
    });
  }
});

describe('withPolicy', () => {
  const policyOf = (html: string): string =>
    / http-equiv="content-security-policy" content="([^"]*)"/.exec(withPolicy(html))?.[1] ?? '';
  const directive = (html: string, name: string): string =>
    policyOf(html)
      .split(';')
      .find((each) => each.startsWith(`${name} `)) ?? '';
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

  it('allows nothing but the site itself', () => {
    assert.equal(
      policyOf('<meta charset="utf-8">'),
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';media-src 'self';connect-src 'self';manifest-src 'self';worker-src 'self';base-uri 'none';form-action 'none'",
    );
  });

  it('stands before everything it is about', () => {
    assert.match(
      withPolicy('<!doctype html><html><head><meta charset="utf-8"><script>a</script>'),
      /^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]*"><script>a<\/script>$/,
    );
  });

  it('has the hash of each inline script and style, once', () => {
    const html =
      '<meta charset="utf-8"><style>a{b:c}</style><style data-x="y">ä\n</style><script>1</script><script type="module">"<style>x</style>"</script><script>1</script>';
    assert.equal(directive(html, 'style-src'), `style-src 'self' ${hash('a{b:c}')} ${hash('ä\n')}`);
    assert.equal(
      directive(html, 'script-src'),
      `script-src 'self' ${hash('1')} ${hash('"<style>x</style>"')}`,
    );
  });

  it('has no hash for scripts with an address, nor for what is text, a value or a comment', () => {
    const html = `<meta charset="utf-8"><script type="module" src="/a.js"></script>&lt;script>x</script><img alt="<style>x</style>"><!--<script>x</script>-->`;
    assert.equal(directive(html, 'script-src'), "script-src 'self'");
    assert.equal(directive(html, 'style-src'), "style-src 'self'");
  });

  it('keeps letters that mean something in a replacement', () => {
    assert.match(withPolicy('<meta charset="utf-8"><p>$& $\' $1</p>'), /<p>\$& \$' \$1<\/p>$/);
  });
});

describe('portablePage', () => {
  const html = '<meta charset="utf-8"><a href="/talks/xen/">x</a><style>a{b:url(/talks/c)}</style>';
  const withoutPolicy = (page: string): string => page.replace(/<meta http-equiv[^>]*>/, '');

  it('makes every page relative but the one for missing addresses', () => {
    assert.equal(withoutPolicy(portablePage(html, '/talks/', '/talks/404/')), html);
    assert.equal(
      withoutPolicy(portablePage(html, '/talks/', '/talks/')),
      '<meta charset="utf-8"><a href="xen/">x</a><style>a{b:url(c)}</style>',
    );
    assert.equal(
      withoutPolicy(portablePage(html, '/talks/', '/talks/xen/acpi/')),
      '<meta charset="utf-8"><a href="../">x</a><style>a{b:url(../../c)}</style>',
    );
  });

  it('gives the policy of what is inline after that', () => {
    const hash = createHash('sha256').update('a{b:url(../../c)}').digest('base64');
    assert.match(
      portablePage(html, '/talks/', '/talks/xen/acpi/'),
      new RegExp(`style-src 'self' 'sha256-${RegExp.escape(hash)}';`),
    );
  });
});
