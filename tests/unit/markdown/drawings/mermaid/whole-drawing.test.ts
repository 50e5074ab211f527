import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawMermaid } from '../../../../../src/markdown/drawings/mermaid.ts';
import { showWhole } from '../../../../../src/markdown/drawings/mermaid/whole-drawing.ts';

describe('showWhole', () => {
  /** What is drawn, and the viewBox that holds it, where there was one of 100 each way. */
  const drawings: Readonly<Record<string, string>> = {
    '<rect x="4" y="4" width="92" height="92"/>': '0 0 100 100',
    '<rect x="4" y="4" width="100" height="92"/>': '0 0 108 100',
    '<circle cx="50" cy="3" r="9"/>': '0 -10 100 110',
    '<ellipse cx="3" cy="50" rx="9" ry="7"/>': '-10 0 110 100',
    '<line x1="50" y1="50" x2="50" y2="110"/>': '0 0 100 114',
    '<g><polygon points="-6,10 20,10.5 1e1,20"/></g>': '-10 0 110 100',
    '<text x="50" y="50" font-size="10" text-anchor="middle">日日日日日日日日日日</text>':
      '-4 0 108 100',
    '<text x="0" y="50" font-size="10" text-anchor="end"><tspan x="0" dy="0">日</tspan></text>':
      '-14 0 114 100',
    '<text x="50" y="50" font-size="10"><tspan x="50">a</tspan><tspan x="50" dy="5em">日</tspan></text>':
      '0 0 100 106.5',
    '<defs><rect x="4" y="4" width="200" height="92"/></defs>': '0 0 100 100',
    '<g transform="scale(.1)"><rect x="4" y="4" width="200" height="92"/></g>': '0 0 100 100',
  };
  for (const [drawing, box] of Object.entries(drawings)) {
    it(`has room for ${drawing}`, () => {
      const svg = showWhole(`<svg viewBox="0 0 100 100">${drawing}</svg>`, 4);
      assert.equal(svg, `<svg viewBox="${box}">${drawing}</svg>`);
    });
  }

  it('shows the right edge of a box that was moved into line with others', async () => {
    const { svg } = await drawMermaid(
      'flowchart LR\nA[Antrag prüfen] -->|gültig| B{Entscheidung}\nB -->|nein| C[Ablehnung]\nB -->|ja| D[Genehmigung ✓]',
    );
    const [, whole] = /viewBox="0 0 ([\d.]+)/.exec(svg) ?? [];
    const boxes = [...svg.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"/g)];
    const right = Math.max(...boxes.map(([, x, width]) => Number(x) + Number(width)));
    assert.ok(Number(whole) >= right + 3.9, `${whole} for ${right}`);
  });

  it('shows the whole text of an arrow that is shorter', async () => {
    const { svg } = await drawMermaid(
      `sequenceDiagram\nA->>B: ${'a text that is long '.repeat(4)}`,
    );
    const [, left] = /viewBox="([-\d.]+) /.exec(svg) ?? [];
    assert.ok(Number(left) < -50, `${left}`);
  });
});
