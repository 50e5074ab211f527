import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isContentFault } from '../../src/content-fault.ts';
import { decodeText } from '../../src/decode-text.ts';

describe('decodeText', () => {
  it('gives the text of UTF-8, with lines ended by \\n and no mark', () => {
    assert.equal(decodeText(Buffer.from('\uFEFF# Café 🎉\r\na\rb'), 'f'), '# Café 🎉\na\nb');
  });

  for (const [what, bytes, line, reason] of [
    ['Latin-1', Buffer.from('# A\r\n\rcaf\xe9\n\xe9', 'latin1'), 3, /not UTF-8\. Save the file as/],
    ['a NUL', Buffer.from('# A\n\na\0b'), 3, /not UTF-8/],
    ['a character that is cut', Buffer.from('# A\n\u20ac').subarray(0, -1), 2, /not UTF-8/],
    ['UTF-16', Buffer.from('\uFEFF# A\n', 'utf16le'), 1, /UTF-16/],
    ['UTF-16 without mark', Buffer.from('# A\n', 'utf16le'), 1, /UTF-16/],
    ['UTF-16 the other way round', Buffer.from('\uFEFF# A\n', 'utf16le').swap16(), 1, /UTF-16/],
  ] as const) {
    it(`tells ${what} with its line`, () => {
      assert.throws(
        () => decodeText(bytes, 'f'),
        (error) => {
          assert.ok(isContentFault(error));
          const [fault] = error.faults;
          assert.deepEqual([fault?.file, fault?.line], ['f', line]);
          assert.match(fault?.reason ?? '', reason);
          return true;
        },
      );
    });
  }
});
