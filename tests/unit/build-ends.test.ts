import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../command-line.ts';

const fixtures = new URL('../fixtures/content/', import.meta.url);

describe('a build', () => {
  // In `picture-is-a-folder` a plugin throws what it did not mean to.
  for (const name of ['faults-in-several-files', 'picture-is-a-folder']) {
    it(`ends with exit code 1 and nothing but the message: ${name}`, (test) => {
      const project = new URL(`${name}/`, fixtures);
      const out = mkdtempSync(join(tmpdir(), 'lectern-'));
      test.after(() => rmSync(out, { recursive: true, force: true }));
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        commandLine('build', '--root', fileURLToPath(project), '--out', out),
        { encoding: 'utf8' },
      );
      assert.equal(stderr, readFileSync(new URL('error.txt', project), 'utf8'));
      assert.equal(stdout, '');
      assert.equal(status, 1);
    });
  }
});
