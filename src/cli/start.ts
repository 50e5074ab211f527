import { join } from 'node:path';
import { deckPath } from '../paths.ts';
import { buildSite, projectRoot, siteOptions } from './build-site.ts';
import { runCommand } from './command.ts';
import { deckNames } from './deck-names.ts';
import { openBrowser } from './open-browser.ts';
import { showProgress } from './progress.ts';
import { portOption, readPort, servedUntilStopped, serveSite } from './serve.ts';

await runCommand(
  {
    line: 'start',
    about:
      'Builds the site with the speaker’s notes, serves it on this machine and opens it in the browser.',
    options: {
      port: portOption,
      'no-open': { type: 'boolean', about: 'leaves the browser alone' },
      out: { type: 'string', about: 'the folder to build into, instead of .start' },
      root: siteOptions.root,
    },
  },
  async ({ text, has }) => {
    const root = projectRoot(text('root'));
    const port = readPort(text('port'));
    const progress = showProgress();
    progress.say('Building the site');
    const built = await buildSite({
      root,
      out: text('out') ?? join(root, '.start'),
      withNotes: true,
    }).finally(() => progress.end());
    const decks = await deckNames(root);
    const served = await serveSite(built.folder, port);
    if (port !== 0 && served.port !== port) console.log(`Port ${port} is taken.`);
    const addresses = [served.address, ...decks.map((deck) => deckPath(served.address, deck))];
    console.log(
      ['All decks:', ...addresses.map((address) => `  ${address}`), '', 'Ctrl+C ends it.'].join(
        '\n',
      ),
    );
    if (!has('no-open')) openBrowser(served.address);
    await servedUntilStopped(served);
  },
);
