import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContentFault, faultsOf } from '../content-fault.ts';
import type { Fault } from '../content-fault.ts';
import { parseSlide, readSlideFiles } from '../deck-files.ts';
import type { SlideFile } from '../deck-files.ts';
import { didYouMean } from '../markdown/nearest.ts';
import { decksFolder } from '../render-slide.ts';
import { rounded } from './duration-text.ts';
import type { RehearsedTime } from './read-rehearsal.ts';
import { setDuration } from './set-duration.ts';

/** What is to happen to the duration of a slide; times in seconds. */
export interface DurationChange {
  /** Relative to the project. */
  readonly file: string;
  readonly before: number | undefined;
  readonly now: number;
  /** The whole file as it is to be; undefined where it says the time already. */
  readonly text: string | undefined;
}

/**
 * Finds out what the times of a rehearsal change in the slides of a deck. Slides that took no time are left as they are.
 *
 * @param source the file of the rehearsal, for messages
 * @param unit times are rounded to so many seconds
 * @throws ContentFault for every slide that the deck does not have, and every file that cannot be edited
 */
export async function planDurations(
  { root, deck }: { root: string; deck: string },
  times: readonly RehearsedTime[],
  { source, unit }: { source: string; unit: number },
): Promise<DurationChange[]> {
  const folder = pathToFileURL(join(root, decksFolder, '/'));
  const slides = await readSlideFiles(folder, decksFolder, deck);
  const slugs = slides.map(({ slug }) => slug);
  const faults: Fault[] = times
    .filter(({ slide }) => !slugs.includes(slide))
    .map(({ slide, line }) => ({
      file: source,
      line,
      reason: `The deck "${deck}" has no slide "${slide}".${didYouMean(slide, slugs)}`,
    }));
  const changes: DurationChange[] = [];
  for (const slide of slides) {
    const spent = times.find((time) => time.slide === slide.slug)?.spent ?? 0;
    const now = rounded(spent, unit);
    if (now === 0) continue;
    faults.push(
      ...(await faultsOf(async () => void changes.push(await changeOf(root, slide, now)))),
    );
  }
  if (faults.length > 0) throw new ContentFault(faults);
  return changes;
}

async function changeOf(root: string, slide: SlideFile, now: number): Promise<DurationChange> {
  const { file } = slide;
  const before = parseSlide(slide).fields.duration;
  if (before === now) return { file, before, now, text: undefined };
  const bytes = await readFile(join(root, file));
  const old = bytes.toString('utf8');
  const fail = (reason: string): never => {
    throw new ContentFault([{ file, line: 1, reason }]);
  };
  // What is not UTF-8 would not come back as it was.
  if (!Buffer.from(old).equals(bytes)) fail('The file is not UTF-8. Save it as UTF-8.');
  const text = setDuration(old, now);
  return {
    file,
    before,
    now,
    text:
      text ?? fail('The front matter takes no new line. Write it as lines like "layout: title".'),
  };
}
