import assert from 'node:assert/strict';
import { it } from 'node:test';
import { visit } from 'unist-util-visit';
import { drawingElement } from '../../../src/markdown/drawings/drawing.ts';
import { madeMarkup } from '../../../src/markdown/made-markup.ts';
import { mathOf } from '../../../src/markdown/tex.ts';

const svg = '<svg viewBox="0 0 9 9">\n<g>\n<text>one</text>\n</g></svg>';

for (const [what, node] of [
  ['a picture', madeMarkup(svg, 'svg')[0]],
  ['a drawing', drawingElement({ svg, textSize: 13 }, 'One', 1).svg],
  ['a formula', (await mathOf('x^2', true)).math],
] as const) {
  it(`gives ${what} no places within its own text, which would be taken for places in the slide`, () => {
    assert.equal(node?.type, 'element');
    let count = 0;
    visit(node, (each) => {
      count++;
      assert.equal(each.position, undefined);
    });
    assert.ok(count > 3);
  });
}
