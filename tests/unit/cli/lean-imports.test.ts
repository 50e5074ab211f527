import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { leaveOutUnused, unused } from '../../../src/cli/lean-imports.ts';

it('leaves out what is imported and never called, and says so where it is called', async () => {
  leaveOutUnused();
  const asked = new Set<string>();
  registerHooks({
    resolve: (specifier, context, next) => {
      asked.add(specifier);
      return next(specifier, context);
    },
  });
  await import('astro');
  await import(new URL('../../../astro.config.mjs', import.meta.url).href);
  assert.deepEqual(
    unused.filter(({ from }) => !asked.has(from)),
    [],
    'is imported no more',
  );
  const { svgoOptimizer } = await import('astro/config');
  assert.throws(() => svgoOptimizer().optimize('<svg/>', 'x.svg'), {
    message: '"svgo" is left out: see src/cli/lean-imports.ts',
  });
});

it('leaves out nothing of others, wherever they lie', async (t) => {
  leaveOutUnused();
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'zod/locales'), { recursive: true });
  await mkdir(join(folder, 'zod/main'));
  await writeFile(join(folder, 'zod/locales/index.js'), 'export const languages = ["en"];');
  const main = join(folder, 'zod/main/main.js');
  await writeFile(main, 'export { languages } from "../locales/index.js";');
  assert.deepEqual(
    ((await import(pathToFileURL(main).href)) as { languages: string[] }).languages,
    ['en'],
  );
});
