import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slideLoader } from '../../src/loader.ts';
import { messageOf, newRun, projectOf, write } from './loader-context.ts';

const two = '---\nsteps: true\n---\n\n# Two\n\n## Größe & *Maß*\n\n- a\n- b\n';
const files = {
  'a/deck.yaml': 'title: A\n',
  'a/02-two.md': two,
  'b/deck.yaml': 'title: B\n',
  'b/01-one.md': '# Other\n\n<p id="raw">x</p>\n',
};
const place = 'src/content/decks/a/01-one.md';

describe('links to steps and headings of slides', () => {
  for (const link of [
    '02-two.md',
    '02-two.md#',
    '02-two.md#2',
    '02-two.md#two',
    '02-two.md#größe--maß',
    '02-two.md#gr%C3%B6%C3%9Fe--ma%C3%9F',
    '01-one.md#one',
    '../b/01-one.md#other',
  ])
    it(`may lead to ${link}`, async (test) => {
      const run = newRun(projectOf(test, { ...files, 'a/01-one.md': `# One\n\n[x](${link})\n` }));
      assert.equal(await messageOf(slideLoader(), run), undefined);
    });

  for (const [link, reason] of [
    [
      '02-two.md#größe-mas',
      'There is no heading "#größe-mas" on the slide "02-two.md". Did you mean "#größe--maß"?',
    ],
    ['02-two.md#far', 'There is no heading "#far" on the slide "02-two.md".'],
    ['02-two.md#3', 'The slide "02-two.md" has 2 steps, and no step 3.'],
    ['../b/01-one.md#1', 'The slide "01-one.md" has no steps, and no step 1.'],
  ] as const)
    it(`are told of that lead to ${link}`, async (test) => {
      const run = newRun(
        projectOf(test, { ...files, 'a/01-one.md': `# One\n\nSee [x](${link}).\n` }),
      );
      assert.equal(await messageOf(slideLoader(), run), `${place}:3:5  ${reason}`);
    });

  it('are told of again as long as they are wrong, and until the other slide has what they lead to', async (test) => {
    const root = projectOf(test, { ...files, 'a/01-one.md': '# One\n\n[x](02-two.md#new)\n' });
    const run = newRun(root);
    assert.match((await messageOf(slideLoader(), run)) ?? '', /no heading "#new"/);
    assert.match((await messageOf(slideLoader(), run)) ?? '', /no heading "#new"/);
    write(root, 'a/02-two.md', `${two}\n## New\n`);
    assert.equal(await messageOf(slideLoader(), run), undefined);
  });
});
