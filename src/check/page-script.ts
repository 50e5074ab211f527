import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { BrowserContext } from '@playwright/test';
import { bundleScript } from '../export/bundle-script.ts';

/** Puts the rules of the fit check, and axe, into each page of a context: from outside, so that the pages need not allow it. */
export async function addRules(context: BrowserContext): Promise<void> {
  rules ??= bundleScript(new URL('../fit/page.ts', import.meta.url));
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await context.addInitScript({ content: await rules });
  await context.addInitScript({ content: await readFile(axe, 'utf8') });
}

let rules: Promise<string> | undefined;
