import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { productRoot } from './build-site.ts';
import { CommandFault, runCommand } from './command.ts';
import { portOption, readBase, readPort, servedUntilStopped, serveSite } from './serve.ts';

await runCommand(
  {
    line: 'run preview',
    about: 'Serves the built site in dist/ as a host would.',
    options: {
      port: portOption,
      base: { type: 'string', about: 'the path to serve it under, as in /talks/' },
      out: { type: 'string', about: 'the folder of the built site, instead of dist' },
    },
  },
  async ({ text }) => {
    const folder = resolve(text('out') ?? join(productRoot, 'dist'));
    const port = readPort(text('port'));
    if (!existsSync(join(folder, 'index.html'))) {
      throw new CommandFault(`There is no built site in ${folder}. Build it first: npm run build`);
    }
    const served = await serveSite(folder, port, readBase(text('base')));
    if (port !== 0 && served.port !== port) console.log(`Port ${port} is taken.`);
    console.log(`Serving at ${served.address}  (Ctrl+C ends it)`);
    await servedUntilStopped(served);
  },
);
