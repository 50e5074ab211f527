import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { it } from 'node:test';
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
