import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import config from '../../astro.config.mjs';
import { parseSlide, readDeckFile, readSlideFiles } from '../deck-files.ts';
import type { DeckFile, SlideFile } from '../deck-files.ts';
import { fitState } from '../fit-file.ts';
import { decksFolder, slideRenderer } from '../render-slide.ts';
import type { SlideRenderer } from '../render-slide.ts';
import { lineOf } from '../front-matter.ts';
import { linesOf } from './places.ts';

/** A slide's file with what its author wants done about its size, and about the picture behind it. */
export interface SourceSlide extends SlideFile {
  readonly shrink: ReturnType<typeof fitState>;
  /** In percent. */
  readonly dim: number | undefined;
}

/** A deck as its files say it, and where the elements of its pages come from. */
export interface DeckSource {
  readonly deck: DeckFile;
  /** Those that the site shows. */
  readonly slides: readonly SourceSlide[];
  /** The lines of a slide's file in which the elements of its canvas begin, in their order. */
  readonly placesOf: (slide: SlideFile) => Promise<readonly number[]>;
  /** The place of the footer that all slides have. */
  readonly footer: { readonly file: string; readonly line: number };
}

/** @param root the project's folder */
export async function readSource(root: string, name: string): Promise<DeckSource> {
  const project = pathToFileURL(join(root, '/'));
  const folder = new URL(`${decksFolder}/`, project);
  const deck = await readDeckFile(folder, decksFolder, name);
  const files = await readSlideFiles(folder, decksFolder, name);
  const yaml = await readFile(new URL(`${name}/deck.yaml`, folder), 'utf8');
  let renderer: Promise<SlideRenderer> | undefined;
  return {
    deck,
    slides: files.flatMap((file) => {
      const { fields } = parseSlide(file);
      const { background = { colour: '' } } = fields;
      const dim = 'dim' in background ? background.dim : undefined;
      return fields.hidden ? [] : [{ ...file, shrink: fitState(deck, file, fields), dim }];
    }),
    placesOf: async (slide) => {
      renderer ??= newRenderer(project);
      const { data, html } = await (await renderer)(deck, slide);
      const lines = linesOf(html);
      // A title that is not in the text stands before it.
      return data.headingId === undefined ? [1, ...lines] : lines;
    },
    footer: { file: deck.file, line: lineOf(yaml, 'footer') },
  };
}

function newRenderer(root: URL): Promise<SlideRenderer> {
  const processor = config.markdown?.processor;
  if (!processor) throw new Error('The configuration names no Markdown processor.');
  return slideRenderer({ root, base: '/', markdown: { processor } }, { lines: true });
}
