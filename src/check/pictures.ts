import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SLIDE } from '../markup.ts';
import type { DeckSource } from './deck-source.ts';
import type { SlideFault } from './findings.ts';
import { show } from './walk.ts';

/**
 * Takes a picture of each slide that is at fault, as it is where its first fault shows first, with all its faults outlined.
 *
 * @param page shows the deck, wherever it is
 * @returns the files, by the slides' addresses
 */
export async function takePictures(
  page: Page,
  source: DeckSource,
  faults: readonly SlideFault[],
  folder: string,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await page.evaluate(() => lecternFit.begin());
  for (const [slug, found] of Map.groupBy(faults, (fault) => fault.slug)) {
    const [first] = found;
    if (!first) continue;
    // At its last step a slide shows all that it has.
    const step = Math.max(...found.map((fault) => fault.step));
    await show(page, source, first.seen.setting);
    await page.evaluate(([name, at]) => lecternFit.goTo(name, at), [slug, step] as const);
    await page.evaluate(
      (seen) => lecternFit.outlineAll(seen),
      found.map(({ seen }) => seen),
    );
    const file = join(folder, `${slug}.png`);
    await mkdir(folder, { recursive: true });
    await page
      .locator(`section[${SLIDE}="${slug}"]`)
      .screenshot({ path: file, animations: 'disabled' });
    files.set(slug, file);
  }
  return files;
}
