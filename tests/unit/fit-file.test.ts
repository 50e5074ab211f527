import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isContentFault } from '../../src/content-fault.ts';
import { readDeckFile, readSlideFile } from '../../src/deck-files.ts';
import { fitDigest, fitState, knownScale } from '../../src/fit-file.ts';
import { deckFile, projectOf, write } from './loader-context.ts';

const shrink = { fit: 'shrink' } as const;
const files = {
  'demo/deck.yaml': 'title: Demo\n',
  'demo/01-one.md': '---\nfit: shrink\n---\n\n# One\n',
};

describe('fit.json', () => {
  it('gives a scale for the slide as it was measured, and for no other', async (test) => {
    const root = projectOf(test, files);
    const { deck, slide } = await read(root);
    assert.deepEqual(fitState(deck, slide, shrink), { state: 'unmeasured' });
    const entry = { scale: 85, digest: fitDigest(deck, slide) };
    const measured = { ...deck, fits: { one: entry } };
    assert.equal(knownScale(measured, slide, shrink), 85);
    assert.equal(knownScale(measured, slide, { fit: undefined }), undefined);
    const edited = { ...slide, text: `${slide.text}\nMore.\n` };
    assert.deepEqual(fitState(measured, edited, shrink), { state: 'stale' });
    assert.equal(knownScale(measured, edited, shrink), undefined);
    const narrow = { ...measured, fields: { ...deck.fields, aspectRatio: '4:3' } } as const;
    assert.deepEqual(fitState(narrow, slide, shrink), { state: 'stale' });
  });

  it('leaves a slide that fits as it is', async (test) => {
    const { deck, slide } = await read(projectOf(test, files));
    const fits = { one: { scale: 100, digest: fitDigest(deck, slide) } };
    assert.equal(knownScale({ ...deck, fits }, slide, shrink), undefined);
  });

  it('is read with its deck, and a fault in it names the file and the command', async (test) => {
    const root = projectOf(test, files);
    write(root, 'demo/fit.json', '{ "one": { "scale": 85, "digest": "abc" } }');
    const { deck } = await read(root);
    assert.deepEqual(deck.fits, { one: { scale: 85, digest: 'abc' } });
    for (const text of ['{', '{ "one": 85 }', '{ "one": { "scale": 33, "digest": "" } }']) {
      write(root, 'demo/fit.json', text);
      await assert.rejects(read(root), (error) => {
        assert.ok(isContentFault(error));
        assert.match(error.message, /^src\/content\/decks\/demo\/fit\.json:1 {2}.*npm run check/);
        return true;
      });
    }
  });
});

async function read(root: URL) {
  const folder = deckFile(root, '');
  const prefix = 'src/content/decks';
  const deck = await readDeckFile(folder, prefix, 'demo');
  return { deck, slide: await readSlideFile(folder, prefix, 'demo', '01-one.md') };
}
