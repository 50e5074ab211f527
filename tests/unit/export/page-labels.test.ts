import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageLabels } from '../../../src/export/page-labels.ts';

const one = { number: 1, pages: 1 };

describe('pageLabels', () => {
  it('are none where a page is a slide', () =>
    assert.equal(pageLabels([one, { number: 2, pages: 1 }]), ''));

  it('are the numbers of the slides where some are left out', () =>
    assert.equal(
      pageLabels([one, { number: 12, pages: 1 }]),
      '0 <</P <FEFF0031>>> 1 <</P <FEFF00310032>>>',
    ));

  it('count the steps of a slide after its number', () =>
    assert.equal(
      pageLabels([one, { number: 2, pages: 3 }, { number: 3, pages: 1 }]),
      '0 <</P <FEFF0031>>> 1 <</P <FEFF0032>>> 2 <</S /D /P <FEFF0032002E>>> 4 <</P <FEFF0033>>>',
    ));
});
