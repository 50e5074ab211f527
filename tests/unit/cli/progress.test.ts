import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { showProgress } from '../../../src/cli/progress.ts';
import type { Progress } from '../../../src/cli/progress.ts';

const clear = '\r\u001B[2K';

describe('the progress of a command', () => {
  it('is a line on a terminal that is written over', () => {
    const said = written({ isTTY: true, columns: 40 }, (progress) => {
      progress.say('Building');
      progress.print('xen: 23 pages');
      progress.end();
    });
    assert.equal(said, `${clear}Building…${clear}xen: 23 pages\n${clear}Building…${clear}`);
  });

  it('has a bar as wide as there is room for', () => {
    const bar = (columns: number): string =>
      written({ isTTY: true, columns }, (progress) => progress.count('xen: cards', 6, 12));
    assert.equal(bar(80), `${clear}xen: cards ${'━'.repeat(15)}${'─'.repeat(15)}  6/12`);
    assert.equal(bar(30), `${clear}xen: cards ━━━━━━──────  6/12`);
    assert.equal(bar(20), `${clear}xen: cards  6/12`);
    assert.equal(bar(12), `${clear}xen:   6/12`);
  });

  it('is nothing but the lines that stay, elsewhere', () => {
    const said = written({}, (progress) => {
      progress.say('Building');
      progress.count('xen: cards', 6, 12);
      progress.print('xen: 23 pages');
      progress.end();
    });
    assert.equal(said, 'xen: 23 pages\n');
  });
});

function written(
  stream: { isTTY?: boolean; columns?: number },
  use: (progress: Progress) => void,
): string {
  let text = '';
  use(
    showProgress({ ...stream, write: (chunk: string | Uint8Array) => !!(text += String(chunk)) }),
  );
  return text;
}
