import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { portablePages, relativeAddresses, withPolicy } from '../../src/portable-pages.ts';

describe('relativeAddresses', () => {
  const addresses: readonly (readonly [page: string, address: string, relative: string])[] = [
    ['index.html', '', './'],
    ['index.html', 'xen/', 'xen/'],
    ['index.html', 'favicon.svg', 'favicon.svg'],
    ['index.html', 'xen/acpi/', 'xen/acpi/'],
    ['xen/index.html', '', '../'],
    ['xen/index.html', 'xen/', './'],
    ['xen/index.html', 'xen/acpi/', 'acpi/'],
    ['xen/index.html', 'xen/xen.pdf', 'xen.pdf'],
    ['xen/acpi/index.html', '', '../../'],
    ['xen/acpi/index.html', 'xen/', '../'],
    ['xen/acpi/index.html', 'xen/acpi/', './'],
    ['xen/acpi/index.html', 'xen/acpi/#2', './#2'],
    ['xen/acpi/index.html', 'xen/demo/#2', '../demo/#2'],
    ['xen/acpi/index.html', 'other/a/', '../../other/a/'],
    ['xen/acpi/index.html', 'xen/../other/a/', '../../other/a/'],
    ['xen/acpi/index.html', '_astro/a.b.png?x=/y&amp;z', '../../_astro/a.b.png?x=/y&amp;z'],
    ['xen/acpi/index.html', 'search/?q=a/b#c/d', '../../search/?q=a/b#c/d'],
    ['xen/acpi/index.html', '#top', '../../#top'],
    ['xen\\acpi\\index.html', 'xen/', '../'],
  ];
  for (const base of ['/', '/talks/', '/a/b/']) {
    for (const [page, address, relative] of addresses) {
      it(`writes ${base}${address} on ${page} as ${relative}`, () => {
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
      assert.equal(relativeAddresses(html, '/talks/', 'xen/acpi/index.html'), html);
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
      assert.equal(relativeAddresses(html, '/talks/', 'xen/acpi/index.html'), expected);
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
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';media-src 'self';connect-src 'self';manifest-src 'self';base-uri 'none';form-action 'none'",
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

describe('portablePages', () => {
  it('makes every page relative but 404.html, and gives each its policy after that', async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
    test.after(() => rmSync(folder, { recursive: true }));
    const html =
      '<meta charset="utf-8"><a href="/talks/xen/">x</a><style>a{b:url(/talks/c)}</style>';
    mkdirSync(join(folder, 'xen/acpi'), { recursive: true });
    for (const page of ['404.html', 'index.html', 'xen/acpi/index.html'])
      writeFileSync(join(folder, page), html);

    const { hooks } = portablePages();
    const { 'astro:config:done': configure, 'astro:build:done': finish } = hooks;
    assert.ok(configure && finish);
    // Of all that Astro gives to these hooks only this is read.
    await configure({ config: { base: '/talks/' } } as Parameters<typeof configure>[0]);
    await finish({ dir: pathToFileURL(`${folder}/`) } as Parameters<typeof finish>[0]);

    const read = (page: string): string =>
      readFileSync(join(folder, page), 'utf8').replace(/<meta http-equiv[^>]*>/, '');
    assert.equal(read('404.html'), html);
    assert.equal(
      read('index.html'),
      '<meta charset="utf-8"><a href="xen/">x</a><style>a{b:url(c)}</style>',
    );
    assert.equal(
      read('xen/acpi/index.html'),
      '<meta charset="utf-8"><a href="../">x</a><style>a{b:url(../../c)}</style>',
    );
    const hash = createHash('sha256').update('a{b:url(../../c)}').digest('base64');
    assert.ok(
      readFileSync(join(folder, 'xen/acpi/index.html'), 'utf8').includes(`'sha256-${hash}'`),
    );
    assert.match(readFileSync(join(folder, '404.html'), 'utf8'), /content-security-policy/);
  });
});
