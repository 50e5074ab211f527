import { sep } from 'node:path';
import { buildSite, shownPath, siteOptions } from './build-site.ts';
import type { BuiltSite } from './build-site.ts';
import { runCommand } from './command.ts';

await runCommand(
  { line: 'run build', about: 'Builds the site to publish, into dist/.', options: siteOptions },
  async ({ text }) => {
    const built = await buildSite({
      root: text('root'),
      out: text('out'),
      base: text('base'),
      site: text('site'),
    });
    console.log(summary(built));
  },
);

function summary({ folder, pages, seconds }: BuiltSite): string {
  return `Built ${pages} pages in ${seconds.toFixed(1)} s into ${shownPath(folder)}${sep}`;
}
