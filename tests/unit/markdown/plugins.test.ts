import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fixtures, plugins, render } from './render-fixture.ts';

/** Each folder is a case: `input.md` gives `output.html`, and `data.json` of the slide's data, or fails with `error.txt`. */
for (const plugin of plugins) {
  describe(plugin, () => {
    for (const name of readdirSync(new URL(`${plugin}/`, fixtures)).toSorted()) {
      it(`gives what is expected for ${name}`, async () => {
        const folder = new URL(`${plugin}/${name}/`, fixtures);
        const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
        const { html, data, error } = await render(plugin, read('input.md'));
        if (existsSync(new URL('error.txt', folder))) {
          assert.equal(error, read('error.txt'));
          return;
        }
        assert.equal(error, undefined);
        assert.equal(html, read('output.html'));
        assert.deepEqual(data, JSON.parse(read('data.json')));
      });
    }
  });
}
