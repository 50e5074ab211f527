import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { ContentFault } from './content-fault.ts';
import type { DeckFields, SlideFields } from './content-fields.ts';
import type { DeckFile, SlideFile } from './deck-files.ts';

/** The scales are those of `fit/fault.ts`, for which there are styles. */
const scale = z.number().min(70).max(100).multipleOf(5);
const fits = z.record(z.string(), z.strictObject({ scale, digest: z.string() }));

/** What was measured of the slides that say `fit: shrink`: their scale in percent, and what it holds for. */
export type Fits = Readonly<z.output<typeof fits>>;

/** The name of the file that keeps it, beside `deck.yaml`. */
export const fitFile = 'fit.json';

/** The command that writes it. */
export const fitCommand = 'npm run check -- --fit';

/**
 * Reads `fit.json` of a deck; where there is none, nothing was measured.
 *
 * @throws ContentFault where it is not as the command wrote it
 */
export async function readFits(folder: URL, prefix: string, deck: string): Promise<Fits> {
  const text = await readFile(new URL(`${deck}/${fitFile}`, folder), 'utf8').catch(() => '{}');
  const parsed = fits.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const reason = `This is not what "${fitCommand}" wrote. Delete the file and run it again.`;
  throw new ContentFault([{ file: `${prefix}/${deck}/${fitFile}`, line: 1, reason }]);
}

/** What a slide's scale depends on, as a hash: its file, and how the deck looks. */
export function fitDigest(deck: Pick<DeckFile, 'fields' | 'themeCss'>, slide: SlideFile): string {
  const measured = JSON.stringify([slide.text, ...lookOf(deck)]);
  return createHash('sha256').update(measured).digest('hex').slice(0, 16);
}

/** What a deck says about how its slides look. */
export function lookOf({ fields, themeCss }: Pick<DeckFile, 'fields' | 'themeCss'>): unknown[] {
  const { aspectRatio, dir, footer, inlineCode, lang, theme }: DeckFields = fields;
  return [aspectRatio, dir, footer, inlineCode, lang, theme, themeCss];
}

/** What is known of the scale of a slide that says `fit: shrink`: of another one nothing. */
export function fitState(
  deck: Pick<DeckFile, 'fields' | 'fits' | 'themeCss'>,
  slide: SlideFile,
  { fit }: Pick<SlideFields, 'fit'>,
): { state: 'none' | 'unmeasured' | 'stale' } | { state: 'known'; scale: number } {
  if (fit === undefined) return { state: 'none' };
  const entry = deck.fits[slide.slug];
  if (!entry) return { state: 'unmeasured' };
  if (entry.digest !== fitDigest(deck, slide)) return { state: 'stale' };
  return { state: 'known', scale: entry.scale };
}

/** The scale of a slide's text in percent, where it is smaller than usual and was measured for the slide as it is. */
export function knownScale(
  deck: Pick<DeckFile, 'fields' | 'fits' | 'themeCss'>,
  slide: SlideFile,
  fields: Pick<SlideFields, 'fit'>,
): number | undefined {
  const found = fitState(deck, slide, fields);
  return found.state === 'known' && found.scale < 100 ? found.scale : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
