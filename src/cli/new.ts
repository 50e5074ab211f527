import { join, resolve } from 'node:path';
import { decksFolder } from '../render-slide.ts';
import { productRoot, shownPath, siteOptions } from './build-site.ts';
import { CommandFault, runCommand } from './command.ts';
import { createDeck, titleOf } from './new-deck.ts';

await runCommand(
  {
    line: 'run new -- my-talk "My talk"',
    about: 'Makes a deck of three slides to start from.',
    options: { root: siteOptions.root },
    words: true,
  },
  async ({ words, text }) => {
    const [name, given, ...more] = words;
    if (name === undefined) {
      throw new CommandFault('Name the deck, as in: npm run new -- my-talk "My talk"');
    }
    if (given !== undefined && more.length > 0) {
      throw new CommandFault(
        `Put the title in quotes: npm run new -- ${name} "${[given, ...more].join(' ')}"`,
      );
    }
    const title = given?.replace(/\s+/g, ' ').trim();
    if (title === '') throw new CommandFault('The title is empty. Leave it out, or say one.');
    const decks = join(resolve(text('root') ?? productRoot), decksFolder);
    const files = await createDeck(decks, { name, title: title ?? titleOf(name), date: today() });
    const folder = shownPath(join(decks, name));
    console.log(
      [
        `Made ${folder}:`,
        ...files.map((file) => `  ${file}`),
        '',
        'See it while you write: npm run dev',
        `  http://localhost:4321/${name}/`,
      ].join('\n'),
    );
  },
);

/** The day it is here, as in `2009-02-24`. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${now.getFullYear()}-${month}-${day}`;
}
