import { resolve } from 'node:path';
import { ContentFault } from '../content-fault.ts';
import type { Fault } from '../content-fault.ts';
import { checkSnippets, checkText, hasDrifted } from '../snippets/check-snippets.ts';
import { fetchSnippets } from '../snippets/fetch-snippets.ts';
import { findSnippets } from '../snippets/find-snippets.ts';
import { openRepositories } from '../snippets/repositories.ts';
import { updateSnippets } from '../snippets/update-snippets.ts';
import { productRoot, siteOptions } from './build-site.ts';
import { CommandFault, runCommand } from './command.ts';
import { chooseDecks, deckNames } from './deck-names.ts';
import { showProgress } from './progress.ts';

await runCommand(
  {
    line: 'run snippets [deck…]',
    about: 'Fetches the files that slides quote from git and that are not beside their deck yet.',
    options: {
      check: { type: 'boolean', about: 'says instead what has changed upstream since the pins' },
      update: { type: 'boolean', about: 'moves the pins to what is upstream now' },
      timeout: { type: 'string', about: 'how many seconds a server may take, instead of 60' },
      root: siteOptions.root,
    },
    words: true,
  },
  async ({ words, text, has }) => {
    if (has('check') && has('update')) throw new CommandFault('Take --check or --update.');
    const root = resolve(text('root') ?? productRoot);
    const decks = chooseDecks(words, await deckNames(root));
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
    const options = { timeout: seconds(text('timeout')), signal: stop.signal };
    const progress = showProgress();
    const repositories = openRepositories(options, (what) => progress.say(what));
    const faults: Fault[] = [];
    let [all, drifted] = [0, 0];
    try {
      for (const name of decks) {
        const deck = await findSnippets(root, name);
        all += deck.snippets.length;
        if (has('check')) {
          const found = await checkSnippets(deck, repositories, options);
          faults.push(...found.faults);
          drifted += found.checks.filter(hasDrifted).length;
          for (const line of found.checks.flatMap((check) => checkText(check) ?? []))
            progress.print(line);
          continue;
        }
        const report = has('update')
          ? await updateSnippets(root, deck, repositories, options)
          : await fetchSnippets(deck, repositories);
        faults.push(...report.faults);
        for (const line of report.lines) progress.print(line);
      }
    } finally {
      await repositories.close();
      progress.end();
    }
    if (faults.length > 0) throw new ContentFault(faults);
    if (drifted > 0) {
      throw new CommandFault(`${drifted} of ${all} snippets have changed upstream.`);
    }
    progress.print(`${all} ${all === 1 ? 'snippet' : 'snippets'} from git, and all is well.`);
  },
);

function seconds(typed = '60'): number {
  if (/^\d{1,5}$/.test(typed) && Number(typed) > 0) return Number(typed);
  throw new CommandFault(`--timeout takes a number of seconds, not "${typed}".`);
}
