import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tokenKinds } from '../../../../src/markdown/code/theme.ts';

const css = readFileSync(new URL('../../../../src/styles/code.css', import.meta.url), 'utf8');

/** The paper of the slide, where code stands without its ground in print. */
const papers = { light: '#fbfaf7', dark: '#16171a' } as const;
const schemes = ['light', 'dark'] as const;

describe('the colours of code', () => {
  it('are named for every kind of token', () => {
    assert.deepEqual(
      [...colours().keys()].toSorted(),
      [...tokenKinds, 'foreground', 'ground'].toSorted(),
    );
  });

  it('are used by the class of every kind of token', () => {
    for (const kind of tokenKinds) {
      assert.match(css, new RegExp(`\\.tk-${kind} \\{\\s+color: var\\(--code-${kind}\\);`), kind);
    }
  });

  for (const scheme of schemes) {
    it(`can be read in ${scheme}`, () => {
      const ground = colours().get('ground')?.[scheme] ?? '';
      for (const [kind, colour] of colours()) {
        if (kind === 'ground') continue;
        for (const behind of [ground, papers[scheme]]) {
          const ratio = contrast(colour[scheme], behind);
          const least = kind === 'foreground' ? 7 : 4.5;
          assert.ok(ratio >= least, `--code-${kind} on ${behind}: ${ratio.toFixed(2)} < ${least}`);
        }
      }
    });
  }

  it('stand apart from plain text', () => {
    for (const scheme of schemes) {
      const plain = colours().get('foreground')?.[scheme] ?? '';
      for (const kind of ['constant', 'variable', 'function', 'string']) {
        const ratio = contrast(colours().get(kind)?.[scheme] ?? '', plain);
        assert.ok(ratio >= 1.4, `--code-${kind} in ${scheme}: ${ratio.toFixed(2)}`);
      }
    }
  });
});

describe('the style sheet of code', () => {
  it('uses neither !important nor ids', () => {
    assert.doesNotMatch(css, /!important|(^|[\s,}])#[a-z][\w-]*[^{};]*\{/m);
  });
});

function colours(): ReadonlyMap<string, { light: string; dark: string }> {
  const declared = css.matchAll(/--code-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g);
  return new Map(
    [...declared].map(([, kind = '', light = '', dark = '']) => [kind, { light, dark }]),
  );
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance", of a colour `#rrggbb`. */
function luminance(colour: string): number {
  assert.match(colour, /^#[\da-f]{6}$/);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
