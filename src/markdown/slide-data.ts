// The type of `file.data.astro` comes with Astro's processor.
import type {} from '@astrojs/markdown-remark';
import type { VFile } from 'vfile';
import type { Fault } from '../content-fault.ts';
import type { PictureFormat, SlideBackground, SlideLayout } from '../content-fields.ts';
import type { Ground } from './contrast.ts';

/**
 * What the plugins are told of the slide they work on, and what they find out about it.
 * Astro carries it through the pipeline as the front matter of the file.
 */
export interface SlideData {
  /** The slide's address within its deck: headings' ids begin with it. */
  readonly slug: string;
  /** The deck's address with the base path, ending in a slash. */
  readonly deckPath: string;
  /** The language of the deck's text. */
  readonly lang: string;
  /** The language of inline code that names none. */
  readonly inlineCode: string | undefined;
  /** What its pictures are made in. */
  readonly pictures: PictureFormat;
  /** Whether the slide is left out of the site. */
  readonly hidden: boolean;
  /** Whether the items of the slide's lists appear one by one. */
  readonly steps: boolean;
  readonly layout: SlideLayout;
  readonly background: SlideBackground | undefined;
  /** The line of the file that asks for it, from 1. */
  readonly backgroundLine: number;
  /** Whether its elements are to say which lines of the file they are from. */
  readonly lines?: boolean | undefined;

  /** How many steps the slide has after it is first shown. */
  stepCount: number;
  /** The text of its first heading, and the id it can be linked and labelled by. */
  heading?: { readonly text: string; readonly id: string };
  /** What kind of ground its background is; undefined where it has none. */
  ground?: Ground;
  /** The size its text is set in. */
  density: Density;
  /** The beginning of the slide's text without its heading. */
  summary: string;
  /** What the speaker reads, as HTML; empty where there is nothing. */
  notes: string;
  /** What it shows that the site's own style sheets do not know. */
  readonly needs: Set<Need>;
  /** Rules of a style sheet that it needs beyond the site's own. */
  readonly styles: Set<string>;
  /** The videos, sounds and what goes with them: paths from the deck's folder, by the names under which they are published. */
  readonly media: Map<string, string>;
  /** The files that its snippets were read from. */
  readonly readFiles: ReadFile[];
  /** Its links to steps and headings of slides. */
  readonly deepLinks: DeepLink[];
  /** What is wrong with it, as far as it is known. */
  readonly faults: SlideFault[];
}

/** A fault of the slide, without its file. */
export type SlideFault = Omit<Fault, 'file'>;

/**
 * The slide's data as the loader gave it.
 *
 * @throws Error where the file did not come from the loader (or a test that does the same)
 */
export function slideData(file: VFile): SlideData {
  const data = file.data.astro?.frontmatter;
  if (!isSlideData(data)) throw new Error('The Markdown pipeline was started without slide data.');
  return data;
}

/** What a page is given only where a slide of its deck asks for it. */
export const needs = ['maths', 'drawings'] as const;
export type Need = (typeof needs)[number];

/** A file of the project, by its path from the root, with the hash of what was in it. */
export interface ReadFile {
  readonly path: string;
  readonly hash: string;
}

/** A link to a step of a slide or to a heading on it, which may not be there: that is known when all slides are. */
export interface DeepLink {
  /** The deck's name and the slide's address in it: `xen/acpi`. */
  readonly slide: string;
  /** The number of the step, or what names the heading. */
  readonly fragment: string;
  /** Where it stands. */
  readonly line: number;
  readonly column: number;
}

/** The three sizes of a slide's text. */
export type Density = 'large' | 'usual' | 'small';

/** Slide data for one rendering, with nothing found out yet. */
export function newSlideData(
  given: Pick<SlideData, 'slug' | 'deckPath'> & Partial<SlideData>,
): SlideData {
  return {
    lang: 'en',
    inlineCode: undefined,
    pictures: 'webp',
    hidden: false,
    steps: false,
    layout: 'content',
    background: undefined,
    backgroundLine: 1,
    stepCount: 0,
    density: 'usual',
    summary: '',
    notes: '',
    needs: new Set(),
    styles: new Set(),
    media: new Map(),
    readFiles: [],
    deepLinks: [],
    faults: [],
    ...given,
  };
}

function isSlideData(data: unknown): data is SlideData {
  return typeof data === 'object' && data !== null && 'slug' in data && 'stepCount' in data;
}
