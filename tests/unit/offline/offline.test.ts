import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { withCard, withOffers } from '../../../src/export/offers.ts';
import type { Manifest } from '../../../src/offline/manifest.ts';
import { writeWorkers } from '../../../src/offline/offline.ts';
import { unpackPage } from '../../../src/offline/pack.ts';
import type { Pack } from '../../../src/offline/pack.ts';
import { cardFile, offeredFiles, pictureFile } from '../../../src/paths.ts';

const deckPage = '<html lang="en" data-view="read"><body class="x" data-worker="sw.js">Read</body>';
const slidePage =
  '<html data-view="stage"><body data-worker="sw.js"><link rel="icon" href="../../icon.svg"><img src="../../_astro/a b.png">';
const built = {
  'index.html': '<html data-view="home"><body>',
  'icon.svg': '<svg/>',
  '_astro/a b.png': 'A picture',
  '_astro/other.png': 'Another',
  'talk/index.html': deckPage,
  'talk/one/index.html': slidePage,
  'talk/talk.pdf': 'Paper',
  'plain/index.html': deckPage.replace(' data-worker="sw.js"', ''),
  'search/index.html': '<html data-view="home"><body>',
};

describe('the service workers of a built site', () => {
  it('know the files of their deck by hash, and revisions where a name stays the same', async (test) => {
    const site = siteOf(test, built);
    await writeWorkers(site);
    const { pages, files, instead } = manifestOf(site, 'talk');
    assert.match(pages, /^\.\.\/_astro\/talk\.\w{8}\.json$/);
    assert.deepEqual(instead, {});
    assert.deepEqual(
      files.map(({ url, revision }) => [url, revision]),
      [
        [pages, null],
        ['../icon.svg', hash(built['icon.svg'])],
        ['../_astro/a%20b.png', null],
      ],
    );
    for (const { url, integrity } of files) {
      const bytes = readFileSync(join(site, 'talk', decodeURI(url)));
      assert.equal(integrity, `sha256-${hash(bytes)}`);
    }
  });

  it('leave out what exports have put beside the pages, also where these offer it', async (test) => {
    const offers = offeredFiles('talk').map(({ file, label }) => ({
      file: basename(file),
      bytes: 1000,
      label,
    }));
    const page = withCard(
      withOffers(
        deckPage.replace(
          'Read',
          '<meta property="og:url" content="https://talks.example.org/talk/"><!--downloads-->',
        ),
        offers,
      ),
    );
    assert.match(page, /"talk\.pdf".*"talk\.pptx".*"contact-sheet\.png"/);
    assert.match(page, /card\.png/);
    const exported = [
      ...offeredFiles('talk').map(({ file }) => file),
      cardFile('talk/'),
      cardFile('talk/one/'),
      pictureFile('talk', '01-one', 1, 'png'),
      pictureFile('talk', '01-one', 2, 'webp'),
    ];
    const site = siteOf(test, {
      ...built,
      ...Object.fromEntries(exported.map((file) => [file, 'Exported'])),
      'talk/index.html': page,
    });
    await writeWorkers(site);
    const { files } = manifestOf(site, 'talk');
    const kept = files.map(({ url }) => join('talk', decodeURI(url)));
    assert.deepEqual(kept.slice(1), ['icon.svg', '_astro/a b.png']);
  });

  it('have all pages of their deck', async (test) => {
    const site = siteOf(test, { ...built, 'talk/alias/index.html': 'Moved' });
    await writeWorkers(site);
    const { pages } = manifestOf(site, 'talk');
    const pack = JSON.parse(readFileSync(join(site, 'talk', pages), 'utf8')) as Pack;
    assert.deepEqual(Object.keys(pack.pages), ['alias/', '', 'one/']);
    assert.equal(unpackPage(pack, ''), deckPage);
    assert.equal(unpackPage(pack, 'one/'), slidePage);
  });

  it('are the same for the same site, and others for another', async (test) => {
    const workers = await Promise.all(
      [built, built, { ...built, 'talk/one/index.html': `${slidePage}!` }].map(async (files) => {
        const site = siteOf(test, files);
        await writeWorkers(site);
        return { build: manifestOf(site, 'talk').build, code: codeOf(site, 'talk') };
      }),
    );
    const [first, second, third] = workers;
    assert.deepEqual(first, second);
    assert.notEqual(first?.build, third?.build);
    assert.ok(third?.code.includes(third.build));
  });

  it('remove themselves where the deck asks for none, and are beside decks alone', async (test) => {
    const site = siteOf(test, built);
    await writeWorkers(site);
    assert.match(codeOf(site, 'plain'), /unregister/);
    assert.doesNotMatch(codeOf(site, 'plain'), /fetch|deckManifest/);
    for (const folder of ['.', 'search', '_astro'])
      assert.equal(existsSync(join(site, folder, 'sw.js')), false, folder);
  });
});

function siteOf(test: TestContext, files: Readonly<Record<string, string>>): string {
  const site = mkdtempSync(join(tmpdir(), 'lectern-'));
  test.after(() => rmSync(site, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return site;
}

function codeOf(site: string, deck: string): string {
  return readFileSync(join(site, deck, 'sw.js'), 'utf8');
}

function manifestOf(site: string, deck: string): Manifest {
  const [, json = ''] = /^const deckManifest=(.*);$/m.exec(codeOf(site, deck)) ?? [];
  return JSON.parse(json) as Manifest;
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}
