import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packPages, unpackPage } from '../../../src/offline/pack.ts';

const pages = new Map([
  ['', '<!DOCTYPE html><style>a<b{}</style><p>One &lt; two\n</p><section>Three</section>'],
  ['one/', '<!DOCTYPE html><style>a<b{}</style><p>One &lt; two\n</p>'],
]);

describe('a pack', () => {
  it('gives back each page byte for byte, also after it was written as JSON', () => {
    const pack = JSON.parse(JSON.stringify(packPages(pages))) as ReturnType<typeof packPages>;
    for (const [name, html] of pages) assert.equal(unpackPage(pack, name), html);
  });

  it('holds what several pages have in common once', () => {
    const { parts } = packPages(pages);
    assert.equal(parts.filter((part) => part.startsWith('<style>')).length, 1);
    assert.equal(new Set(parts).size, parts.length);
  });

  it('has no page for another name', () => {
    for (const name of ['two/', 'one', 'constructor', '__proto__'])
      assert.equal(unpackPage(packPages(pages), name), undefined);
  });
});
