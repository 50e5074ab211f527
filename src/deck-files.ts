import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentFault, faultsOf } from './content-fault.ts';
import { deckFields, slideFields, slugPattern } from './content-fields.ts';
import type { DeckFields, SlideFields } from './content-fields.ts';
import { readFits } from './fit-file.ts';
import type { Fits } from './fit-file.ts';
import { decodeText } from './decode-text.ts';
import { lineOf, readYaml, splitFrontMatter } from './front-matter.ts';
import { strayFrontMatter } from './stray-front-matter.ts';
import { reservedDeckNames } from './paths.ts';
import { checkThemeCss } from './theme-css.ts';
import { at, isSlideName, nameFaults, placeFaults, slideName } from './slide-names.ts';

/** A deck as its folder says it; `file` is relative to the project. */
export interface DeckFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly fields: DeckFields;
  /** Its `theme.css`, where it has one. */
  readonly themeCss: string | undefined;
  /** What `fit.json` says, by the slides' addresses. */
  readonly fits: Fits;
}

/** A slide as its file says it. */
export interface SlideFile {
  readonly deck: string;
  readonly slug: string;
  /** Its place, from the file's name; not its position in the deck, as numbers may leave gaps. */
  readonly number: number;
  readonly file: string;
  readonly text: string;
}

/**
 * The decks below `folder`, in the order of their names.
 *
 * @throws ContentFault where there is no such folder
 */
export async function listDecks(folder: URL, prefix: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw fault(prefix, 'There is no such folder. The decks are in it.');
  });
  return entries
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map((entry) => entry.name)
    .toSorted();
}

/**
 * Reads `deck.yaml` of one deck.
 *
 * @param prefix the folder of all decks as messages name it, `src/content/decks`
 * @throws ContentFault where it is missing, broken, or says what no deck can say
 */
export async function readDeckFile(folder: URL, prefix: string, name: string): Promise<DeckFile> {
  const file = `${prefix}/${name}/deck.yaml`;
  if (!slugPattern.test(name)) throw fault(`${prefix}/${name}`, `${folderName} Rename the folder.`);
  if (reservedDeckNames.includes(name)) {
    throw fault(
      `${prefix}/${name}`,
      `"${name}" is an address of the site's own. Rename the folder.`,
    );
  }
  const yaml = await readFile(new URL(`${name}/deck.yaml`, folder)).catch(() => undefined);
  if (yaml === undefined) {
    throw fault(file, 'The deck has no deck.yaml. Write one with at least a line "title: …".');
  }
  const text = decodeText(yaml, file);
  const fields = readYaml(text, { file, line: 1 }, deckFields);
  await checkInlineCode(fields, text, file);
  const css = await readFile(new URL(`${name}/theme.css`, folder)).catch(() => undefined);
  const cssFile = `${prefix}/${name}/theme.css`;
  const themeCss = css === undefined ? undefined : checkThemeCss(decodeText(css, cssFile), cssFile);
  return { name, file, text, fields, themeCss, fits: await readFits(folder, prefix, name) };
}

/** Its languages are loaded only for a deck that names one. */
async function checkInlineCode(
  { inlineCode }: DeckFields,
  text: string,
  file: string,
): Promise<void> {
  if (inlineCode === undefined) return;
  const { languageNamed, unknownLanguage } = await import('./markdown/code/languages.ts');
  if (languageNamed(inlineCode) !== undefined) return;
  const reason = unknownLanguage(inlineCode);
  throw new ContentFault([{ file, line: lineOf(text, 'inlineCode'), column: 1, reason }]);
}

/**
 * Reads the slides of one deck, in their order.
 *
 * @throws ContentFault for a file that cannot be read or is misnamed, two slides at one place or address, a reserved address, or no slide at all
 */
export async function readSlideFiles(
  folder: URL,
  prefix: string,
  deck: string,
): Promise<SlideFile[]> {
  const names = (await readdir(new URL(`${deck}/`, folder))).filter(isSlideName);
  const slides: SlideFile[] = [];
  const read = async (name: string): Promise<void> =>
    void slides.push(await readSlideFile(folder, prefix, deck, name));
  const unreadable = await Promise.all(names.map((name) => faultsOf(() => read(name))));
  const faults = [...unreadable.flat(), ...slides.flatMap(nameFaults)];
  if (names.length === 0) {
    faults.push(at(`${prefix}/${deck}/deck.yaml`, 'The deck has no slides. Write 01-title.md.'));
  }
  slides.sort((a, b) => a.number - b.number || a.file.localeCompare(b.file, 'en'));
  faults.push(...placeFaults(slides));
  if (faults.length > 0) throw new ContentFault(faults);
  return slides;
}

/**
 * Reads one slide; whether its name is a slide's name is for `readSlideFiles` to say.
 *
 * @throws ContentFault where there is no such file, or no text in it
 */
export async function readSlideFile(
  folder: URL,
  prefix: string,
  deck: string,
  name: string,
): Promise<SlideFile> {
  const [, number = '', slug = ''] = slideName.exec(name) ?? [];
  const file = `${prefix}/${deck}/${name}`;
  // A misnamed file may have letters that mean something in an address.
  const bytes = await readFile(join(fileURLToPath(folder), deck, name)).catch((error: unknown) => {
    throw fault(file, unreadableReason(error));
  });
  return { deck, slug, number: Number(number), file, text: decodeText(bytes, file) };
}

function unreadableReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EISDIR') return 'A folder has the name of a slide. Rename it.';
  if (code === 'ENOENT') return 'There is no such file, or it is a link that leads to none.';
  return `The file cannot be read: ${code || String(error)}.`;
}

/**
 * The front matter and the Markdown of a slide.
 *
 * @throws ContentFault where the front matter is not closed, does not stand first, is broken, or says what no slide can say
 */
export function parseSlide({ file, text }: SlideFile): { fields: SlideFields; body: string } {
  const parts = splitFrontMatter(text);
  if (!parts) {
    throw fault(
      file,
      'The front matter has no end. End it with a line "---"; a slide that begins with a line across says "***".',
    );
  }
  const stray = strayFrontMatter(text);
  if (stray !== undefined) {
    const reason =
      'Front matter begins in line 1, between two lines "---". Put it there; as text of the slide it would be its title.';
    throw new ContentFault([{ file, line: stray, reason }]);
  }
  return { fields: readYaml(parts.yaml, { file, line: 2 }, slideFields), body: parts.body };
}

const folderName = "A deck's folder is named with a-z, 0-9 and single hyphens, as in my-talk.";

function fault(file: string, reason: string): ContentFault {
  return new ContentFault([at(file, reason)]);
}
