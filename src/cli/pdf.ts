import { join } from 'node:path';
import { printDecks } from '../export/pdf.ts';
import type { PrintedDeck } from '../export/pdf.ts';
import { buildSite, projectRoot, shownPath, siteOptions } from './build-site.ts';
import { runCommand } from './command.ts';
import { chooseDecks, deckNames } from './deck-names.ts';
import { showProgress } from './progress.ts';

await runCommand(
  {
    line: 'run pdf [deck…]',
    about: 'Builds the site and writes a PDF of each deck, or of those that are named, into it.',
    options: siteOptions,
    words: true,
  },
  async ({ words, text }) => {
    const root = projectRoot(text('root'));
    const decks = chooseDecks(words, await deckNames(root));
    const progress = showProgress();
    try {
      progress.say('Building the site');
      const site = await buildSite({
        root,
        out: text('out'),
        base: text('base'),
        site: text('site'),
      });
      progress.say(`Printing ${decks.join(', ')}`);
      for await (const printed of printDecks(site.folder, decks)) {
        progress.print(resultLine(printed, site.folder));
      }
    } finally {
      progress.end();
    }
  },
);

function resultLine({ deck, file, pages, bytes, seconds }: PrintedDeck, folder: string): string {
  const size = bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  return `${deck}: ${pages} ${pages === 1 ? 'page' : 'pages'}, ${size} → ${shownPath(join(folder, file))} (${seconds.toFixed(1)} s)`;
}
