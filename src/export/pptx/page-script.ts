import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { rolldown } from 'rolldown';

/** Puts what reads slides into each page of a context: from outside, so that the pages need not allow it. */
export async function addReader(context: BrowserContext): Promise<void> {
  const input = fileURLToPath(new URL('page/page.ts', import.meta.url));
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  await context.addInitScript({ content: output[0].code });
}
