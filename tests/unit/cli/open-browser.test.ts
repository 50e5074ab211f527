import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { opener } from '../../../src/cli/open-browser.ts';

describe('opening the browser', () => {
  it("is the system's own way", () => {
    assert.deepEqual(opener('darwin', {}), ['open']);
    assert.deepEqual(opener('win32', {}), ['cmd', '/c', 'start', '""']);
    assert.deepEqual(opener('linux', { DISPLAY: ':0' }), ['xdg-open']);
    assert.deepEqual(opener('linux', { WAYLAND_DISPLAY: 'wayland-0' }), ['xdg-open']);
  });

  it('is left where nobody would see it', () => {
    assert.deepEqual(opener('linux', {}), []);
    assert.deepEqual(opener('darwin', { CI: 'true' }), []);
  });
});
