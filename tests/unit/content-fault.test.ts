import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ContentFault } from '../../src/content-fault.ts';

describe('a fault in the content', () => {
  it('says all faults in the order of their places, none twice', () => {
    const faults = [
      { file: 'b.md', line: 1, column: 1, reason: 'First of b.' },
      { file: 'a.md', line: 10, column: 1, reason: 'Line 10.' },
      { file: 'a.md', line: 2, column: 9, reason: 'Column 9.' },
      { file: 'a.md', line: 2, column: 9, reason: 'Another there.' },
      { file: 'a.md', line: 2, column: 9, reason: 'Column 9.' },
      { file: 'a.md', line: 2, column: 10, reason: 'Column 10.' },
      { file: 'a.md', line: 2, reason: 'The whole line.' },
    ];
    assert.deepEqual(new ContentFault(faults).message.split('\n'), [
      'a.md:2  The whole line.',
      'a.md:2:9  Column 9.',
      'a.md:2:9  Another there.',
      'a.md:2:10  Column 10.',
      'a.md:10:1  Line 10.',
      'b.md:1:1  First of b.',
    ]);
  });
});
