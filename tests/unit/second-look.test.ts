import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { TestContext } from 'node:test';
import { lookTwice } from '../../src/second-look.ts';

describe('lookTwice', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('tells of a file once more that is written after it was told of, and no third time', (test) => {
    const { watcher, file, told } = watched(test);
    writeFileSync(file, 'one');
    watcher.emit('all', 'change', file);
    writeFileSync(file, 'two!');
    mock.timers.tick(100);
    assert.deepEqual(told, ['change', 'change']);
    mock.timers.tick(1000);
    assert.equal(told.length, 2);
  });

  it('says nothing of one that stays as it is, or is gone', (test) => {
    const { watcher, file, told } = watched(test);
    writeFileSync(file, 'one');
    watcher.emit('all', 'add', file);
    mock.timers.tick(100);
    watcher.emit('all', 'change', file);
    rmSync(file);
    mock.timers.tick(1000);
    assert.deepEqual(told, ['add', 'change']);
  });

  it('looks at no file elsewhere', (test) => {
    const { watcher, told } = watched(test);
    const { file } = watched(test);
    writeFileSync(file, 'one');
    watcher.emit('all', 'change', file);
    writeFileSync(file, 'two!');
    mock.timers.tick(1000);
    assert.deepEqual(told, ['change']);
  });
});

/** A file in a folder that is watched, and the events that are told of. */
function watched(test: TestContext): { watcher: EventEmitter; file: string; told: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-look-'));
  test.after(() => rmSync(folder, { recursive: true }));
  const watcher = new EventEmitter();
  const told: string[] = [];
  watcher.on('all', (event: string) => told.push(event));
  lookTwice(watcher, folder + sep);
  return { watcher, file: join(folder, '01-one.md'), told };
}
