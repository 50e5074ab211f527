import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Script } from 'node:vm';
import { bundlePlayer } from '../../../../src/export/single/bundle-player.ts';

it('the player is one script that asks for nothing and does not end early', async () => {
  const code = await bundlePlayer();
  assert.doesNotMatch(code, /\bimport\(|\bimport\.meta|\bfetch\(|\beval\(|<\/script|@import/);
  assert.match(code, /\?presenter/);
  assert.doesNotThrow(() => new Script(code));
});
