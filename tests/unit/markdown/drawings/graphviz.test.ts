import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawGraphviz } from '../../../../src/markdown/drawings/graphviz.ts';

describe('drawGraphviz', () => {
  /** Texts and how wide they are in the usual face of a deck, or in East Asian ones, in em. Those of ASCII come out 3 % too narrow. */
  const texts: Readonly<Record<string, number>> = {
    'Übergrößenträger für Ärzte': 12.45,
    'ЩЫЮЖ МАМА шуршит': 11.05,
    日本語の図表を描く: 9,
    '→ ⇒ — ✓': 4.17,
    ÄÖÜŒÆ: 4.13,
  };
  for (const [text, width] of Object.entries(texts)) {
    it(`makes the box of "${text}" wide enough`, async () => {
      const { svg, textSize } = await drawGraphviz(
        `digraph { a [label="${text}", margin="0,0", style=solid] }`,
      );
      assert.ok(svg.includes(`>${text}</text>`));
      const [, right, left] = /points="([\d.]+),-[\d.]+ ([\d.]+),/.exec(svg) ?? [];
      const drawn = (Number(right) - Number(left)) / textSize;
      assert.ok(drawn >= 0.97 * width, `${drawn} em`);
      assert.ok(drawn < 1.6 * width, `${drawn} em`);
    });
  }

  it('keeps private letters that an author has written', async () => {
    const { svg } = await drawGraphviz('digraph { a [label="\uE000Ä\u{F0000}日"] }');
    assert.ok(svg.includes('>\uE000Ä\u{F0000}日</text>'));
  });

  it('draws the first graph with a face of its own like the second', async () => {
    const graph = 'digraph { a [label="é", fontname="Nowhere"] }';
    assert.deepEqual(await drawGraphviz(graph), await drawGraphviz(graph));
  });
});
