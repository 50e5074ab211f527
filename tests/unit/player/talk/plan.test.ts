import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { behind, planOf } from '../../../../src/player/talk/plan.ts';

describe('the plan of a talk', () => {
  it('gives the slides that say nothing an even share of what is left', () => {
    assert.deepEqual(planOf(600, [60, undefined, undefined, 240]), [60, 210, 360, 600]);
  });

  it('needs no whole where each slide says how long', () => {
    assert.deepEqual(planOf(undefined, [60, 30]), [60, 90]);
  });

  it('is none where there is nothing to share', () => {
    assert.equal(planOf(undefined, [60, undefined]), undefined);
    assert.equal(planOf(undefined, [undefined]), undefined);
  });

  it('gives no slide less than nothing', () => {
    assert.deepEqual(planOf(60, [90, undefined]), [90, 90]);
  });

  it('is kept while a slide is within its time', () => {
    const plan = [60, 120];
    assert.equal(behind(plan, 0, 30), 0);
    assert.equal(behind(plan, 0, 90), 30);
    assert.equal(behind(plan, 1, 50), -10);
    assert.equal(behind(plan, 1, 130), 10);
  });
});
