import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readObjects } from '../../../src/export/pdf-objects.ts';

it('refuses what is no PDF of Chromium’s', () => {
  assert.throws(() => readObjects(Buffer.from('%PDF-1.7\n%%EOF')), /not known/);
});
