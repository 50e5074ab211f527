import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkDecks } from '../check/check-decks.ts';
import type { Finding } from '../check/slide-findings.ts';
import { measureScales } from '../check/shrink.ts';
import { buildSite, projectRoot, shownPath, siteOptions } from './build-site.ts';
import { CommandFault, runCommand, write } from './command.ts';
import { chooseDecks, deckNames } from './deck-names.ts';
import { showProgress } from './progress.ts';

await runCommand(
  {
    line: 'run check [deck…]',
    about:
      'Builds the site and opens every slide at every step: does all of it fit, and can it be read?',
    options: {
      fit: { type: 'boolean', about: 'first finds the scale of the slides that say "fit: shrink"' },
      json: { type: 'boolean', about: 'prints what was found as one JSON document' },
      pictures: {
        type: 'string',
        about: 'the folder for pictures of the slides that fail, instead of .check',
      },
      out: siteOptions.out,
      root: siteOptions.root,
    },
    words: true,
  },
  async ({ words, text, has }) => {
    const root = projectRoot(text('root'));
    const decks = chooseDecks(words, await deckNames(root));
    const ownFolder = join(root, '.check');
    const pictures = resolve(text('pictures') ?? ownFolder);
    // Another folder may hold other files.
    if (pictures === ownFolder) await rm(ownFolder, { recursive: true, force: true });
    const isJson = has('json');
    const progress = showProgress(isJson ? process.stderr : process.stdout);
    const found: Finding[] = [];
    try {
      const build = async (): Promise<string> => {
        progress.say('Building the site');
        return (await buildSite({ root, out: text('out'), keepsExports: true })).folder;
      };
      let site = await build();
      if (has('fit')) {
        progress.say('Measuring');
        let hasScales = false;
        for await (const { file, scale } of measureScales(decks, { root, site })) {
          hasScales = true;
          if (!isJson) progress.print(`${file}  The text is set in ${scale} % of its size.`);
        }
        if (hasScales) site = await build();
      }
      const say = (what: string): void => progress.say(`Checking ${what}`);
      for await (const { deck, slides, findings } of checkDecks(decks, {
        root,
        site,
        pictures,
        say,
      })) {
        found.push(...findings);
        if (isJson) continue;
        for (const { file, line, message } of findings)
          progress.print(`${file}:${line}  ${message}`);
        if (findings.length === 0) progress.print(`${deck}: ${count(slides, 'slide')}, all fit`);
      }
    } finally {
      progress.end();
    }
    if (isJson) await write(process.stdout, `${JSON.stringify(found.map(shown), null, 2)}\n`);
    if (found.length > 0) throw new CommandFault(summary(found, pictures));
  },
);

function shown(finding: Finding): Finding {
  const { picture } = finding;
  return picture === undefined ? finding : { ...finding, picture: shownPath(picture) };
}

function summary(found: readonly Finding[], pictures: string): string {
  const slides = new Set(found.map(({ deck, slide }) => `${deck}/${slide}`));
  const seen = found.some(({ picture }) => picture !== undefined);
  const where = seen ? ` Pictures: ${shownPath(pictures)}` : '';
  return `${count(found.length, 'fault')} on ${count(slides.size, 'slide')}.${where}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
