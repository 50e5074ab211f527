import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearest } from '../../../../src/markdown/nearest.ts';

describe('nearest', () => {
  const known = ['title', 'layout', 'class', 'background', 'transition', 'hidden'];

  it('finds the word that was meant', () => {
    assert.equal(nearest('tilte', known), 'title');
    assert.equal(nearest('layuot', known), 'layout');
    assert.equal(nearest('Background', known), 'background');
    assert.equal(nearest('hiden', known), 'hidden');
    assert.equal(nearest('clas', known), 'class');
  });

  it('prefers the nearer, then the first', () => {
    assert.equal(nearest('column', ['columns', 'column']), 'column');
    assert.equal(nearest('cat', ['bat', 'hat']), 'bat');
  });

  it('guesses nothing where nothing is near', () => {
    assert.equal(nearest('paper', known), undefined);
    assert.equal(nearest('', known), undefined);
    assert.equal(nearest('x', ['c', 'r']), undefined);
    assert.equal(nearest('title', []), undefined);
  });
});
