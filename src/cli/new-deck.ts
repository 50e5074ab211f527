import { existsSync } from 'node:fs';
import { glob, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'astro/zod';
import { slugPattern } from '../content-fields.ts';
import { reservedDeckNames } from '../paths.ts';
import { CommandFault } from './command.ts';

/** What a new deck is made of; `date` as in `2009-02-24`. */
export interface NewDeck {
  readonly name: string;
  readonly title: string;
  readonly date: string;
}

/**
 * Makes the folder of a deck with three slides. It is there whole, or not at all.
 *
 * @param decks the folder of all decks
 * @returns the names of the files
 * @throws CommandFault where the name is no name for a deck, or is taken
 */
export async function createDeck(decks: string, deck: NewDeck): Promise<string[]> {
  checkName(decks, deck.name);
  await checkAliases(decks, deck.name);
  const files = deckFiles(deck);
  await mkdir(decks, { recursive: true });
  const draft = await mkdtemp(join(decks, '.new-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(draft, name), text);
    await rename(draft, join(decks, deck.name));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return Object.keys(files);
}

/** A title for a deck that was given none: `my-talk` is "My talk". */
export function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function checkName(decks: string, name: string): void {
  if (!slugPattern.test(name)) {
    const guess = name
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const hint = guess === '' ? '' : ` Try "${guess}".`;
    throw new CommandFault(
      `"${name}" is no name for a deck: it becomes a part of its address, so a-z, 0-9 and single hyphens.${hint}`,
    );
  }
  if (reservedDeckNames.includes(name)) {
    throw new CommandFault(`"${name}" is an address of the site's own. Take another name.`);
  }
  if (existsSync(join(decks, name))) {
    throw new CommandFault(
      `There is a deck "${name}" already. Take another name, or edit that one.`,
    );
  }
}

/** The old name of another deck leads to that one. */
async function checkAliases(decks: string, name: string): Promise<void> {
  for await (const file of glob('*/deck.yaml', { cwd: decks })) {
    const text = await readFile(join(decks, file), 'utf8');
    if (!aliasesIn(text).includes(name)) continue;
    throw new CommandFault(
      `"${name}" is an alias in ${file}: that address leads to another deck. Take another name, or remove the alias.`,
    );
  }
}

const aliased = z.looseObject({ aliases: z.array(z.string()) });

/** What is wrong in the file of another deck is told when the site is built. */
function aliasesIn(text: string): readonly string[] {
  try {
    return aliased.safeParse(parse(text)).data?.aliases ?? [];
  } catch {
    return [];
  }
}

function deckFiles({ title, date }: NewDeck): Readonly<Record<string, string>> {
  return {
    'deck.yaml': stringify({ title, date, lang: 'en' }),
    '01-title.md': `---\nlayout: title\n---\n\n# ${asMarkdown(title)}\n\nYour name\n`,
    '02-first-thought.md': firstThought,
    '03-thanks.md': '---\nlayout: end\n---\n\n# Thank you\n\nQuestions?\n',
  };
}

const firstThought = `# One thought a slide

- A few words a line
- Code in the colours of its language

\`\`\`js
const slides = ['title', 'first-thought', 'thanks'];
\`\`\`
`;

/** Text that Markdown shows as it is. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~$]/g, '\\$&').replace(/#+$/, '\\$&');
}
