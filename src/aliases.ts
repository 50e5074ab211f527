import { z } from 'astro/zod';
import { faultsOf } from './content-fault.ts';
import type { Fault } from './content-fault.ts';
import { parseSlide } from './deck-files.ts';
import type { DeckFile, SlideFile } from './deck-files.ts';
import { readYaml, splitFrontMatter } from './front-matter.ts';
import { reservedDeckNames, reservedSlideSlugs } from './paths.ts';

/**
 * What is wrong with the aliases of a deck's slides: one is the address of a slide, an address of the deck's own, or there twice.
 * Those of a hidden slide lead nowhere while it is hidden, but stay taken as its address does.
 */
export async function slideAliasFaults(slides: readonly SlideFile[]): Promise<Fault[]> {
  const taken = new Map([
    ...reservedSlideSlugs.map((slug) => [slug, `an address of the deck's own. ${remove}`] as const),
    ...slides.map(({ slug, file }) => [slug, `the address of ${file}. ${remove}`] as const),
  ]);
  const faults: Fault[] = [];
  for (const { file, text } of slides.filter(hasAliases)) {
    const yaml = splitFrontMatter(text)?.yaml ?? '';
    faults.push(...(await clashes(yaml, { file, line: 2 }, taken)));
  }
  return faults;
}

/** What is wrong with the aliases of decks: one is the name of a deck, an address of the site's own, or there twice. */
export async function deckAliasFaults(
  decks: readonly DeckFile[],
  names: readonly string[],
): Promise<Fault[]> {
  const taken = new Map([
    ...reservedDeckNames.map((name) => [name, `an address of the site's own. ${remove}`] as const),
    ...names.map((name) => [name, `the name of a deck. ${remove}`] as const),
  ]);
  const faults: Fault[] = [];
  for (const { file, text } of decks)
    faults.push(...(await clashes(text, { file, line: 1 }, taken)));
  return faults;
}

const remove = 'Remove it';

/**
 * The faults of the aliases that a text names.
 *
 * @param taken what each address is that is taken; those that the text names are taken from now on
 */
function clashes(
  yaml: string,
  at: { readonly file: string; readonly line: number },
  taken: Map<string, string>,
): Promise<readonly Fault[]> {
  const alias = z.string().superRefine((name, context) => {
    const holder = taken.get(name);
    if (holder === undefined) taken.set(name, `an alias in ${at.file} already. ${remove}`);
    else context.addIssue({ code: 'custom', message: `it is ${holder}` });
  });
  const aliased = z.looseObject({ aliases: z.array(alias).default([]) });
  return faultsOf(() => {
    readYaml(yaml, at, aliased);
    return Promise.resolve();
  });
}

/** Whether a slide names aliases. What else is wrong in its front matter is told when it is rendered. */
function hasAliases(slide: SlideFile): boolean {
  if (!slide.text.includes('aliases')) return false;
  try {
    return parseSlide(slide).fields.aliases.length > 0;
  } catch {
    return false;
  }
}
