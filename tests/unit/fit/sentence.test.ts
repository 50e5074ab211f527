import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../../../src/fit/fault.ts';
import { label, sentence } from '../../../src/fit/sentence.ts';

describe('sentence', () => {
  it('says what leaves, by how many pixels, at which side, and what to do', () => {
    const fault = { rule: 'leaves', noun: 'The list', side: 'bottom', pixels: 40.7 } as const;
    assert.equal(
      sentence(fault, {}),
      'The list leaves the slide by 41 px at the bottom. Shorten it, split the slide, or write "fit: shrink" in its front matter.',
    );
    assert.equal(label(fault), '41 px over');
  });

  it('does not name "fit: shrink" where the slide says it already', () => {
    for (const rule of ['leaves', 'footer', 'cut'] as const) {
      const fault = { rule, noun: 'The list', side: 'bottom', pixels: 3 } as const;
      assert.match(sentence(fault, { isShrunk: true }), / Shorten it, or split the slide\.$/);
    }
  });

  it('names "dim" where the slide says how dark the picture behind it is to be', () => {
    const fault = { rule: 'backdrop', noun: 'The list', value: '1:1' } as const;
    assert.match(sentence(fault, {}), /, or change one of the two colours\.$/);
    assert.match(sentence(fault, { dim: 0 }), / Write a larger "dim" than 0, or none: /);
  });

  it('calls what can hardly be seen one pixel, not none', () => {
    const fault = { rule: 'cut', noun: 'The table', side: 'right', pixels: 0.6 } as const;
    assert.match(sentence(fault, {}), /^The table is cut by 1 px at the right\./);
  });

  it('has words for every rule', () => {
    for (const rule of rules) {
      const fault = { rule, noun: 'The block', value: 'a value', pixels: 2, side: 'top' } as const;
      assert.notEqual(sentence(fault, {}), '');
      assert.notEqual(label(fault), '');
    }
  });
});
