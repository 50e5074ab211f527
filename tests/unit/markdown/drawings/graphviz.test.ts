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

  /** The same of labels without a box, which have to have room around them. */
  const labels: Readonly<Record<string, number>> = {
    request: 3.42,
    response: 4.17,
    'Antrag ß': 3.88,
    Bescheid: 4.21,
  };
  for (const [text, width] of Object.entries(labels)) {
    it(`keeps "${text}" clear of the edge that it is about`, async () => {
      const { svg, textSize } = await drawGraphviz(
        `digraph { A -> B [label="${text}"]; B -> A [label="response"] }`,
      );
      const edge = Math.min(...across(/class="edge"[^]*? d="([^"]*)"/.exec(svg)?.[1]));
      const [, middle] = new RegExp(`x="([-\\d.]+)"[^>]*>${text}<`).exec(svg) ?? [];
      const room = Number(middle) - (width * textSize) / 2 - edge;
      assert.ok(room >= 4, `${room}`);
    });

    it(`makes the frame of a cluster called "${text}" wide enough`, async () => {
      const { svg, textSize } = await drawGraphviz(
        `graph { subgraph cluster_a { label="${text.repeat(5)}"; A } }`,
      );
      const frame = across(/class="cluster"[^]*? points="([^"]*)"/.exec(svg)?.[1]);
      const room = (Math.max(...frame) - Math.min(...frame) - 5 * width * textSize) / 2;
      assert.ok(room >= 8, `${room}`);
    });
  }

  it('measures no face that a graph names, as the page has its own', async () => {
    const graph = (attributes: string): string =>
      `digraph { ${attributes} A -> B [label="request, fontname=x"] }`;
    const named = graph(
      'edge [fontname="Times", "labelfontname" = "Times"]; node [fontname=Times]',
    );
    assert.deepEqual(await drawGraphviz(named), await drawGraphviz(graph('')));
  });

  it('keeps private letters that an author has written', async () => {
    const { svg } = await drawGraphviz('digraph { a [label="\uE000Ä\u{F0000}日"] }');
    assert.ok(svg.includes('>\uE000Ä\u{F0000}日</text>'));
  });

  it('draws the first graph with a face of its own like the second', async () => {
    const graph = 'digraph { a [label="é", fontname="Nowhere"] }';
    assert.deepEqual(await drawGraphviz(graph), await drawGraphviz(graph));
  });
});

/** Where the points of a line lie from left to right. */
function across(points = ''): number[] {
  return [...points.matchAll(/([-\d.]+),/g)].map(([, x]) => Number(x));
}
