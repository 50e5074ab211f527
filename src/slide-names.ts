import { readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Fault } from './content-fault.ts';
import { slugPattern } from './content-fields.ts';
import type { SlideFile } from './deck-files.ts';
import { reservedSlideSlugs } from './paths.ts';

/** A slide's place and address: `03-why.md`. */
export const slideName = /^(\d{2,})-(.+)\.md$/;

/** Whether a file is meant to be a slide. */
export function isSlideName(name: string): boolean {
  return !name.startsWith('.') && /\.(?:md|mdx|markdown)$/i.test(name);
}

/** What is wrong with a slide's name alone. */
export function nameFaults({ file, slug }: SlideFile): Fault[] {
  if (!slugPattern.test(slug)) {
    return [
      at(
        file,
        'Misnamed slide. Its name is NN-slug.md: two digits or more, then a-z, 0-9 and single hyphens, as in 03-why.md.',
      ),
    ];
  }
  return reservedSlideSlugs.includes(slug)
    ? [
        at(
          file,
          `"${slug}" is an address of the deck's own (${reservedSlideSlugs.join(', ')}). Rename the file.`,
        ),
      ]
    : [];
}

/** The slides, in their order, that have the address or the place of another. */
export function placeFaults(slides: readonly SlideFile[]): Fault[] {
  const slugs = new Map<string, string>();
  const numbers = new Map<number, string>();
  return slides.flatMap((slide) => {
    const faults: Fault[] = [];
    const twin = slugs.get(slide.slug);
    if (slide.slug !== '' && twin !== undefined) {
      faults.push(at(slide.file, `Its address "${slide.slug}" is taken by ${twin}. Rename one.`));
    }
    const rival = numbers.get(slide.number);
    if (slide.slug !== '' && rival !== undefined) {
      faults.push(at(slide.file, `Its place ${slide.number} is taken by ${rival}. Renumber one.`));
    }
    slugs.set(slide.slug, slide.file);
    numbers.set(slide.number, slide.file);
    return faults;
  });
}

/**
 * The faults of slides that belong to no deck, as they stand beside the decks, below the folder of one, or in a folder that is
 * but linked: what a deck names beside its slides is not found through a link.
 */
export async function strayFaults(folder: URL, prefix: string): Promise<Fault[]> {
  const linked = await linkedFolders(folder);
  const names = (await readdir(folder, { recursive: true })).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const stray = names
    .filter((name) => isSlideName(posix.basename(name)) && name.split('/').length !== 2)
    .filter((name) => !/(?:^|\/)[._]/.test(name))
    .toSorted()
    .map((name) =>
      at(
        `${prefix}/${name}`,
        'The slide is in no deck. It stands in the folder of its deck itself.',
      ),
    );
  return [
    ...linked.map((name) =>
      at(
        `${prefix}/${name}`,
        'The folder of a deck is no symbolic link. Move the deck here, or begin the name with "_" to leave it out.',
      ),
    ),
    ...stray,
  ];
}

async function linkedFolders(folder: URL): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const links = entries.filter((entry) => entry.isSymbolicLink() && !/^[._]/.test(entry.name));
  const isFolder = await Promise.all(
    links.map(({ parentPath, name }) =>
      stat(join(parentPath, name)).then(
        (target) => target.isDirectory(),
        () => false,
      ),
    ),
  );
  return links.filter((_, index) => isFolder[index]).map(({ name }) => name);
}

/** A fault of a whole file. */
export function at(file: string, reason: string): Fault {
  return { file, line: 1, reason };
}
