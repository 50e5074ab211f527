import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { deckFile, run, test } from './misfit.ts';
import { expect } from './test.ts';

const words = 'Reichsbruttoinlandsprodukt | Rundfunkgebührenstaatsvertrag';
const wide = `\n| A | B | C | D |\n|---|---|---|---|\n| ${words} | ${words} |\n`;

test('a deck that cannot be made into a file keeps no other from it, and a check keeps the files', ({
  project,
}) => {
  appendFileSync(deckFile(project, 'fits/01-one.md'), wide);
  const { status, stdout, stderr } = run(project, 'pdf', 'fits', 'four-three');
  expect(stderr).toBe(
    'fits: Wider than its page: "One". To see what does not fit, run: npm run check fits\n',
  );
  expect(stdout).toMatch(/^four-three: 1 page, [^\n]*\n$/);
  expect(status).toBe(1);
  const file = join(project, 'dist/four-three/four-three.pdf');
  expect(existsSync(file)).toBe(true);
  expect(existsSync(join(project, 'dist/fits/fits.pdf'))).toBe(false);

  run(project, 'check', 'four-three');
  expect(existsSync(file)).toBe(true);
});
