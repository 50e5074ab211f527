import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { rolldown } from 'rolldown';

/** Puts the rules of the fit check, and axe, into each page of a context: from outside, so that the pages need not allow it. */
export async function addRules(context: BrowserContext): Promise<void> {
  rules ??= bundleRules();
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await context.addInitScript({ content: await rules });
  await context.addInitScript({ content: await readFile(axe, 'utf8') });
}

let rules: Promise<string> | undefined;

async function bundleRules(): Promise<string> {
  const input = fileURLToPath(new URL('../fit/page.ts', import.meta.url));
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}
