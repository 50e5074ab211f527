import type { BrowserContext } from '@playwright/test';
import { bundleScript } from '../bundle-script.ts';

/** Puts what reads slides into each page of a context: from outside, so that the pages need not allow it. */
export async function addReader(context: BrowserContext): Promise<void> {
  const content = await bundleScript(new URL('page/page.ts', import.meta.url));
  await context.addInitScript({ content });
}
