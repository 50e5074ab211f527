import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { widenedColumns } from '../../../../src/export/pptx/page/columns.ts';

describe('the columns of a table', () => {
  const widthOf = (columns: readonly number[]): number => columns.reduce((a, b) => a + b, 0);

  it('are a tenth wider where there is room, in proportion', () => {
    assert.deepEqual(widenedColumns([98, 198], 1120).map(Math.round), [110, 220]);
  });

  it('take no more than the room there is', () => {
    assert.equal(Math.round(widthOf(widenedColumns([98, 198], 315))), 315);
  });

  it('are a little wider even where there is none', () => {
    assert.deepEqual(widenedColumns([98, 198], 296).map(Math.round), [102, 204]);
  });
});
