import { inlineConfig, loadAstro, projectRoot, siteOptions } from './build-site.ts';
import { runCommand } from './command.ts';
import { readPort, stopSignal } from './serve.ts';

await runCommand(
  {
    line: 'run dev',
    about: 'Serves the decks while they are written: an edit is on the screen at once.',
    options: {
      port: {
        type: 'string',
        about: 'the port to serve at, instead of 4321; the next free one if it is taken',
      },
      host: {
        type: 'string',
        about: 'the address to serve at, as in 0.0.0.0 for the whole network',
      },
      root: siteOptions.root,
    },
  },
  async ({ text }) => {
    const root = projectRoot(text('root'));
    const { dev } = await loadAstro();
    const server = await dev({
      ...inlineConfig(root),
      server: { port: readPort(text('port')), host: text('host') ?? false },
      logLevel: 'warn',
    });
    const { local, network } = server.resolvedUrls;
    for (const address of [...local, ...network]) console.log(`Writing at ${address}`);
    console.log('Ctrl+C ends it.');
    await stopSignal();
    await server.stop();
  },
);
