import type { Page } from '@playwright/test';
import { bundleScript } from './bundle-script.ts';

/** Gives a deck's page, which is to be printed, a section for each step of each slide. */
export async function addStepPages(page: Page): Promise<void> {
  script ??= bundleScript(new URL('split-steps.ts', import.meta.url));
  await page.evaluate(await script);
}

let script: Promise<string> | undefined;
