import assert from 'node:assert/strict';
import { it } from 'node:test';
import { byteRange, partialAnswer } from '../../src/byte-range.ts';

for (const [name, header, expected] of [
  ['the first bytes', 'bytes=0-1', { first: 0, last: 1 }],
  ['bytes within', 'Bytes=3-7', { first: 3, last: 7 }],
  ['the last of all', 'bytes=9-9', { first: 9, last: 9 }],
  ['an open end', 'bytes=4-', { first: 4, last: 9 }],
  ['an end beyond the file', 'bytes=4-400', { first: 4, last: 9 }],
  ['the last bytes', 'bytes=-3', { first: 7, last: 9 }],
  ['more last bytes than there are', 'bytes=-30', { first: 0, last: 9 }],
  ['no last bytes', 'bytes=-0', 'none'],
  ['a beginning beyond the file', 'bytes=10-', 'none'],
  ['no part', undefined, 'all'],
  ['no part, in a browser', null, 'all'],
  ['neither beginning nor end', 'bytes=-', 'all'],
  ['an end before the beginning', 'bytes=5-4', 'all'],
  ['several parts', 'bytes=0-1,3-4', 'all'],
  ['another unit', 'lines=0-1', 'all'],
  ['what is no number', 'bytes=a-b', 'all'],
] as const)
  it(`reads ${name}`, () => assert.deepEqual(byteRange(header, 10), expected));

it('finds no part in an empty file', () => {
  assert.equal(byteRange('bytes=0-', 0), 'none');
  assert.equal(byteRange('bytes=-1', 0), 'none');
});

it('answers with the part, with none of the file, or with the whole', () => {
  assert.deepEqual(partialAnswer('bytes=3-7', 10), {
    status: 206,
    contentRange: 'bytes 3-7/10',
    start: 3,
    end: 8,
  });
  assert.deepEqual(partialAnswer('bytes=10-', 10), {
    status: 416,
    contentRange: 'bytes */10',
    start: 0,
    end: 0,
  });
  assert.equal(partialAnswer(null, 10), undefined);
});
