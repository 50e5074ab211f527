import type { AstroConfig } from 'astro';
import { z } from 'astro/zod';
import { ContentFault, isContentFault } from './content-fault.ts';
import type { Fault } from './content-fault.ts';
import { slideFields } from './content-fields.ts';
import { parseSlide } from './deck-files.ts';
import type { DeckFile, SlideFile } from './deck-files.ts';
import { lineOf, readYaml, splitFrontMatter } from './front-matter.ts';
import type { Ground } from './markdown/contrast.ts';
import { knownScale } from './fit-file.ts';
import { newSlideData } from './markdown/slide-data.ts';
import type { DeepLink, Density, Need, ReadFile } from './markdown/slide-data.ts';
import type { SlideLayout, Transition } from './content-fields.ts';
import { deckPath } from './paths.ts';

/** Where the decks are, from the project's root. */
export const decksFolder = 'src/content/decks';

/** Renders one slide's file. */
export type SlideRenderer = (deck: DeckFile, slide: SlideFile) => Promise<RenderedSlide>;

/** A slide as its pages need it; `collections.ts` says what each field is. */
export interface RenderedSlide {
  readonly data: {
    readonly deck: string;
    readonly slug: string;
    readonly number: number;
    readonly hidden: boolean;
    readonly aliases: readonly string[];
    readonly title: string;
    readonly headingId: string | undefined;
    readonly layout: SlideLayout;
    readonly ground: Ground | undefined;
    readonly transition: Transition;
    readonly class: string | undefined;
    readonly steps: number;
    readonly density: Density;
    readonly summary: string;
    readonly notes: string;
    readonly duration: number | undefined;
    readonly needs: readonly Need[];
    readonly styles: readonly string[];
    readonly media: Readonly<Record<string, string>>;
    readonly scale: number | undefined;
  };
  readonly html: string;
  /** The pictures that Astro is to make ready, as the slide names them. */
  readonly imagePaths: string[];
  /** The files of the project that its code comes from. */
  readonly readFiles: readonly ReadFile[];
  /** Its links to steps and headings of slides. */
  readonly deepLinks: readonly DeepLink[];
}

/**
 * Makes the function that turns a slide's file into HTML by the Markdown pipeline of the configuration.
 *
 * @param options `lines`: each element says which line of the file it begins in
 * @throws (the function) ContentFault for all faults in the front matter or the Markdown, and where the slide has no title
 */
export async function slideRenderer(
  config: Pick<AstroConfig, 'root' | 'base'> & {
    markdown: Pick<AstroConfig['markdown'], 'processor'>;
  },
  { lines = false } = {},
): Promise<SlideRenderer> {
  const renderer = await config.markdown.processor.createRenderer({ syntaxHighlight: false });
  return async (deck, slide) => {
    const { fields, body, faults } = readSlide(slide);
    const found = newSlideData({
      slug: slide.slug,
      deckPath: deckPath(config.base, deck.name),
      lang: deck.fields.lang,
      inlineCode: deck.fields.inlineCode,
      pictures: deck.fields.pictures,
      hidden: fields.hidden,
      steps: fields.steps,
      layout: fields.layout,
      background: fields.background,
      backgroundLine: lineOf(slide.text, 'background'),
      lines,
      faults,
    });
    /** What was told; `reason`, which may be but a consequence, where that is nothing. */
    const faulty = (reason: string): ContentFault => {
      const told = found.faults.length > 0 ? found.faults : [{ line: 1, reason }];
      return new ContentFault(told.map((fault) => ({ ...fault, file: slide.file })));
    };
    const { code, metadata } = await renderer
      .render(body, { fileURL: new URL(slide.file, config.root), frontmatter: found })
      .catch((error: unknown) => {
        throw faulty(`The Markdown pipeline failed: ${String(error)}`);
      });
    const title = fields.title ?? found.heading?.text;
    if (found.faults.length > 0 || !title) {
      throw faulty(
        'The slide has no title. Begin it with "# Title", or write "title: …" in its front matter.',
      );
    }
    return {
      data: {
        deck: deck.name,
        slug: slide.slug,
        number: slide.number,
        hidden: fields.hidden,
        aliases: fields.aliases,
        title,
        headingId: found.heading?.id,
        layout: fields.layout,
        ground: found.ground,
        transition: fields.transition ?? deck.fields.transition,
        class: fields.class,
        steps: found.stepCount,
        density: found.density,
        summary: found.summary,
        notes: found.notes,
        duration: fields.duration,
        needs: [...found.needs].toSorted(),
        styles: [...found.styles].toSorted(),
        media: Object.fromEntries(found.media),
        scale: knownScale(deck, slide, fields),
      },
      html: code,
      imagePaths: metadata.localImagePaths,
      readFiles: found.readFiles,
      deepLinks: found.deepLinks,
    };
  };
}

/**
 * The slide as its file says it. Where keys or values of its front matter are wrong, its Markdown is read without them, for its faults;
 * a slide that is hidden may link to any other.
 *
 * @throws ContentFault where nobody knows where the front matter ends
 */
function readSlide(slide: SlideFile): ReturnType<typeof parseSlide> & { faults: Fault[] } {
  try {
    return { ...parseSlide(slide), faults: [] };
  } catch (error) {
    const { yaml, body } = splitFrontMatter(slide.text) ?? {};
    if (!isContentFault(error) || yaml === undefined || body === undefined) throw error;
    readYaml(yaml, { file: slide.file, line: 2 }, z.looseObject({}));
    return { fields: slideFields.parse({ hidden: true }), body, faults: [...error.faults] };
  }
}
