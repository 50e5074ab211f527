import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkPath } from '../../../src/cli/build-site.ts';

it('builds in folders with spaces, accents, brackets and percent signs in their path', () => {
  for (const folder of ['/home/ada/My Talks é (1)/[a] 100%/$b&c', '/', 'C:/talks'])
    checkPath(folder, '/');
  checkPath('C:\\Users\\Ada\\talks\\', '\\');
});

it('says which character of a path Astro fails at, and what to do', () => {
  for (const found of ['#', '?', '*', "'", '"', '\\'])
    assert.throws(() => checkPath(`/home/ada/a${found}b/lectern/`, '/'), {
      name: 'CommandFault',
      message: `Astro builds nothing in a folder with ${found} in its path: /home/ada/a${found}b/lectern/\nRename the folder, or move the project to another.`,
    });
});
