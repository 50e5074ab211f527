import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { listFiles } from '../../../src/export/built-decks.ts';
import { keptExports } from '../../../src/export/kept-exports.ts';
import {
  cardFile,
  contactSheetFile,
  handoutFile,
  isExport,
  pdfFile,
  pictureFile,
} from '../../../src/paths.ts';

const files = {
  'a/index.html': 'slides of a',
  'a/one/index.html': 'a slide',
  'a/a.pdf': 'pdf',
  'a/images/01-one.png': 'picture',
  'a/one/card.png': 'card',
  'b/index.html': 'slides of b',
  'b/handout/index.html': 'notes of b',
  'b/b.pptx': 'pptx',
};

describe('what earlier exports left', () => {
  it('stays where the deck is as it was', async () => {
    const site = await siteOf(files);
    const kept = await keptExports(site);
    writeFileSync(join(site, 'a/index.html'), 'slides of a');
    await kept.removeStale([]);
    assert.deepEqual(await listFiles(site), Object.keys(files).toSorted());
  });

  it('goes where slides or notes have changed, but what was just written', async () => {
    const site = await siteOf(files);
    const kept = await keptExports(site);
    writeFileSync(join(site, 'a/index.html'), 'other slides');
    writeFileSync(join(site, 'b/handout/index.html'), 'other notes');
    await kept.removeStale([join(site, 'a/a.pdf')]);
    const left = Object.keys(files).filter((file) => file === 'a/a.pdf' || file.endsWith('.html'));
    assert.deepEqual(await listFiles(site), left.toSorted());
  });

  it('stays below a folder that was just written', async () => {
    const site = await siteOf(files);
    const kept = await keptExports(site);
    writeFileSync(join(site, 'a/index.html'), 'other slides');
    await kept.removeStale([join(site, 'a/images')]);
    assert.ok((await listFiles(site)).includes('a/images/01-one.png'));
  });

  it('is nothing where there was no site', async () => {
    await (await keptExports(join(tmpdir(), 'no such folder'))).removeStale([]);
  });
});

it('files of all kinds of paper are exports', () => {
  const kind = { slides: '2,5-9', steps: true, dark: true };
  const paper = [
    pdfFile('a', kind),
    handoutFile('a'),
    handoutFile('a', { layout: '6', paper: 'letter' }),
  ];
  assert.deepEqual(paper, [
    'a/a-slides-2,5-9-steps-dark.pdf',
    'a/a-handout.pdf',
    'a/a-handout-6-letter.pdf',
  ]);
  assert.deepEqual(paper.filter(isExport), paper);
});

it('exports are told from what a build makes', () => {
  const exports = [
    'a/a.pdf',
    'a/a.html',
    contactSheetFile('a'),
    cardFile('a/'),
    cardFile('a/one/'),
    pictureFile('a', '01-one', 1, 'png'),
    pictureFile('a', '01-one', 2, 'webp'),
  ];
  assert.deepEqual(exports.filter(isExport), exports);
  const others = ['a/index.html', 'a/one/index.html', '_astro/a.pdf', 'a/media/card.png', 'a.pdf'];
  assert.deepEqual(
    [...others, 'a/sw.js'].filter((file) => isExport(file)),
    [],
  );
});

async function siteOf(texts: Readonly<Record<string, string>>): Promise<string> {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [file, text] of Object.entries(texts)) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), text);
  }
  return site;
}
