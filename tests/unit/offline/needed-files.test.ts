import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neededFiles } from '../../../src/offline/needed-files.ts';
import { packPages } from '../../../src/offline/pack.ts';

/** What the pages of the deck `talk` need of a site with these files. */
function needed(
  pages: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): ReturnType<typeof neededFiles> {
  return neededFiles(packPages(new Map(Object.entries(pages))), 'talk', {
    has: (path) => Object.hasOwn(files, path),
    text: (path) => files[path] ?? '',
  });
}

describe('the files that a deck needs', () => {
  it('are found from each page, and named once', () => {
    const { files } = needed(
      {
        '': '<img src="../_astro/a.png"><img src="own.png">',
        'one/': '<img src="../../_astro/a.png?size=2#top"><link rel="icon" href="../../icon.svg">',
      },
      { '_astro/a.png': '', 'talk/own.png': '', 'icon.svg': '', '_astro/other.png': '' },
    );
    assert.deepEqual(files, ['_astro/a.png', 'talk/own.png', 'icon.svg']);
  });

  it('are those of the site: neither pages, nor what is elsewhere or missing', () => {
    const { files } = needed(
      {
        '': [
          '<img src="https://example.org/_astro/a.png">',
          '<img src="data:image/png;base64,AAAA"><img src="../missing.png"><img src="%E0%A4%A.png">',
          '<image href="index.html" /><image href="" />',
        ].join(''),
      },
      { '_astro/a.png': '', 'talk/index.html': '' },
    );
    assert.deepEqual(files, []);
  });

  it('are those of videos and sounds, with poster and captions', () => {
    const { files } = needed(
      {
        '': '<video src="media/a.webm" poster="media/a.webp"><track src="media/a.vtt"></video><audio src="media/b.ogg">',
      },
      {
        'talk/media/a.webm': '',
        'talk/media/a.webp': '',
        'talk/media/a.vtt': '',
        'talk/media/b.ogg': '',
        'talk/media/c.ogg': '',
      },
    );
    assert.deepEqual(files.toSorted(), [
      'talk/media/a.vtt',
      'talk/media/a.webm',
      'talk/media/a.webp',
      'talk/media/b.ogg',
    ]);
  });

  it('may have names that are written otherwise in an address', () => {
    const { files } = needed(
      { '': '<img src="../_astro/a%20b%20(%C3%BC).png">' },
      { '_astro/a b (ü).png': '' },
    );
    assert.deepEqual(files, ['_astro/a b (ü).png']);
  });

  it('are also those that a script imports, and what that one imports', () => {
    const { files } = needed(
      { '': '<script type="module" src="../_astro/main.js">' },
      {
        '_astro/main.js': 'import{a}from"./shared.js";const b=()=>import(`./later.js`)',
        '_astro/shared.js': 'import"./main.js";const a="1.5"',
        '_astro/later.js': 'const d=["_astro/later.css","https://example.org/_astro/no.js"]',
        '_astro/later.css': '',
        '_astro/no.js': '',
      },
    );
    assert.deepEqual(files, [
      '_astro/main.js',
      '_astro/shared.js',
      '_astro/later.js',
      '_astro/later.css',
    ]);
  });

  it('have of a picture the widest copy, which stands for the others', () => {
    const { files, instead } = needed(
      {
        '': '<img src="m.png" srcset="s.png 640w, m.png 1280w, l.png 1920w"><img src="m.png">',
        'one/': '<img srcset="../missing.png 2560w, ../t.png 320w">',
      },
      { 'talk/s.png': '', 'talk/m.png': '', 'talk/l.png': '', 'talk/t.png': '' },
    );
    assert.deepEqual(files, ['talk/l.png', 'talk/m.png', 'talk/t.png']);
    assert.deepEqual([...instead], [['talk/s.png', 'talk/l.png']]);
  });
});
