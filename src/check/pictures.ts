import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SLIDE } from '../markup.ts';
import { atSlide } from './at-slide.ts';
import type { DeckSource } from './deck-source.ts';
import type { SlideFault } from './findings.ts';
import { show } from './walk.ts';

/**
 * Takes a picture of each slide that is at fault, as it is where its first fault shows first, with all its faults outlined.
 * They are written when all are taken.
 *
 * @param page shows the deck, wherever it is
 * @param say is told of each slide before its picture is taken
 * @returns the files, by the slides' addresses
 */
export async function takePictures(
  page: Page,
  source: DeckSource,
  faults: readonly SlideFault[],
  folder: string,
  say: (what: string) => void,
): Promise<Map<string, string>> {
  const pictures = new Map<string, Buffer>();
  await page.evaluate(() => lecternFit.begin());
  for (const [slug, found] of Map.groupBy(faults, (fault) => fault.slug)) {
    const [first] = found;
    if (!first) continue;
    const index = source.slides.findIndex((slide) => slide.slug === slug);
    say(atSlide(source, index, 'its picture'));
    // At its last step a slide shows all that it has.
    const step = Math.max(...found.map((fault) => fault.step));
    await show(page, source, first.seen.setting);
    await page.evaluate(([name, at]) => lecternFit.goTo(name, at), [slug, step] as const);
    await page.evaluate(
      (seen) => lecternFit.outlineAll(seen),
      found.map(({ seen }) => seen),
    );
    const slide = page.locator(`section[${SLIDE}="${slug}"]`);
    pictures.set(slug, await slide.screenshot({ animations: 'disabled' }));
  }
  return writePictures(pictures, folder);
}

async function writePictures(
  pictures: ReadonlyMap<string, Buffer>,
  folder: string,
): Promise<Map<string, string>> {
  if (pictures.size > 0) await mkdir(folder, { recursive: true });
  const files = new Map<string, string>();
  for (const [slug, picture] of pictures) {
    const file = join(folder, `${slug}.png`);
    await writeFile(file, picture);
    files.set(slug, file);
  }
  return files;
}
