import { launchBrowser } from '../../src/export/browser.ts';
import { browserSince, canReadProcesses, isRunning, processesBelow } from './processes.ts';
import { expect, test } from './test.ts';

test.skip(!canReadProcesses, 'Of this system it is not known how to find the browser.');

test('a browser that is killed takes all its processes along, also one that hears nothing', async () => {
  const others = processesBelow(process.pid);
  const browser = await launchBrowser();
  await browser.newPage();
  const own = browserSince(others);
  const [main] = own;
  const deaf = own.find(({ kind }) => kind === 'utility');
  if (!deaf || !main) throw new Error('The browser has no such processes.');
  process.kill(deaf.id, 'SIGSTOP');
  process.kill(main.id, 'SIGKILL');
  await expect.poll(() => own.filter(isRunning)).toEqual([]);
});
