import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inlineStyles } from '../../../../src/export/single/inline-styles.ts';

const inlined = (css: string, text = 'abc'): string =>
  inlineStyles(css, (path) => `data:,${path}`, text);
const face = (range: string): string =>
  `@font-face{font-family:A;src:url("f.woff2");font-display:optional;unicode-range:${range}}`;

describe('style sheets in a deck that is one file', () => {
  it('have the faces of the letters that the deck has', () => {
    assert.equal(
      inlined(face('U+0-7f')),
      '@font-face{font-family:A;src:url("data:,f.woff2");font-display:block;unicode-range:U+0-7f}',
    );
    assert.equal(inlined(face('U+100-17F,U+2??')), '');
    assert.notEqual(inlined(face('U+100-17F,U+2??'), 'ɐ'), '');
    assert.notEqual(inlined(face('U+63'), 'abc'), '');
  });

  it('keep what they name in themselves', () => {
    const css = 'a{clip-path:url(#b);background:url("data:image/png;base64,AA")}i{mask:url(%23a)}';
    assert.equal(inlined(css), css);
    assert.equal(inlined('a{background:url(../x.png)}'), 'a{background:url("data:,../x.png")}');
  });
});
