import type { Browser } from '@playwright/test';

/**
 * Has all processes of a browser end with it, and with this program. Where it is killed, one that was just being started would stay
 * for good. Playwright starts a browser as the leader of a group of processes; Windows has no such groups, and ends them by itself.
 */
export async function endWhole(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  // https://chromedevtools.github.io/devtools-protocol/tot/SystemInfo/#method-getProcessInfo
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const leader = processInfo.find(({ type }) => type === 'browser')?.id;
  if (leader === undefined || process.platform === 'win32') return;
  const end = (): void => {
    process.off('exit', end);
    try {
      process.kill(-leader, 'SIGKILL');
    } catch {
      // All have ended.
    }
  };
  process.once('exit', end);
  browser.once('disconnected', () => whenEnded(leader, end));
}

/** A browser that was closed tidies up before it ends; one that was killed has ended. */
function whenEnded(id: number, then: () => void, tries = 100): void {
  if (tries > 0 && isThere(id)) setTimeout(() => whenEnded(id, then, tries - 1), 50);
  else then();
}

function isThere(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
