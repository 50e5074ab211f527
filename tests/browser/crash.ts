import type { Page } from '@playwright/test';

/** Ends the process that draws a window. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
}
