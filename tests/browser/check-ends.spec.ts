import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDecks } from '../../src/check/check-decks.ts';
import { faultText } from '../../src/cli/command.ts';
import { begin, run, test } from './misfit.ts';
import { browserSince, canReadProcesses, isRunning, processesBelow } from './processes.ts';
import type { Process } from './processes.ts';
import { expect } from './test.ts';

test.skip(!canReadProcesses, 'Of this system it is not known how to find the browser.');

const remedy =
  'It may have run out of memory. Close other programs and run it again, with this deck alone: npm run check misfit';

for (const [kind, what, at] of [
  ['browser', 'the browser ended', 'slide 5 of 19, 05-small.md, stage'],
  ['browser', 'the browser ended', 'slide 5 of 19, 05-small.md, its picture'],
  ['renderer', 'its page crashed', 'slide 14 of 19, 14-dim.md, contrast in light'],
] as const) {
  test(`a check is ended with the ${kind}, and says that it was at ${at}`, async ({ project }) => {
    expect(run(project, 'build').status).toBe(0);
    const pictures = join(project, '.check');
    const others = processesBelow(process.pid);
    let own: Process[] = [];
    const say = (now: string): void => {
      if (now !== `misfit: ${at}`) return;
      own = browserSince(others);
      kill(own, kind);
    };
    const options = { root: project, site: join(project, 'dist'), pictures, say };
    const checked = Array.fromAsync(checkDecks(['misfit'], options));
    const message = await checked.then(String, faultText);
    expect(message).toBe(`misfit: ${what} in the middle of the check, at: ${at}. ${remedy}`);
    expect(existsSync(pictures)).toBe(false);
    await expect.poll(() => own.filter(isRunning)).toEqual([]);
  });
}

test('the command ends with 1 and one sentence, and keeps what it has told', async ({
  project,
}) => {
  const check = begin(project, 'check', 'four-three', 'misfit');
  // It builds first.
  await expect
    .poll(check.said, { timeout: 120_000, intervals: [50] })
    .toMatch(/01-wide\.md:4 {2}.*\n/);
  const own = processesBelow(check.id);
  kill(own, 'browser');
  const { status, stdout, stderr } = await check.ended;
  expect(stderr).toMatch(/^misfit: the browser ended in the middle of the check, at: .+\n$/);
  expect([status, stdout.split('\n').length]).toEqual([1, 2]);
  expect(await readdir(join(project, '.check'))).toEqual(['four-three']);
  await expect.poll(() => own.filter(isRunning)).toEqual([]);
});

function kill(processes: readonly Process[], kind: 'browser' | 'renderer'): void {
  const ending = processes.filter((each) =>
    kind === 'renderer' ? each.kind === kind : each.kind === '' && each.command.includes('chrom'),
  );
  expect(ending).not.toEqual([]);
  for (const { id } of ending) process.kill(id, 'SIGKILL');
}
