import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '../../src/cli/serve.ts';
import { expectNoFaults } from './axe.ts';
import { deckFile, run, test } from './misfit.ts';
import { expect, visibleSlide } from './test.ts';

test('what is to be done has a box as large as its text, also on paper, which says what is done', async ({
  page,
  project,
  allowed,
}) => {
  allowed.push(/^Request outside the site: http:\/\/127\.0\.0\.1/);
  writeFileSync(deckFile(project, 'fits/03-tasks.md'), '# Tasks\n\n- [x] Done\n- [ ] Open\n');
  const { status, stdout } = run(project, 'pdf', 'fits');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^fits: 3 pages, [^,]+ kB/);

  const { address, server } = await serveSite(join(project, 'dist'), 0);
  await page.goto(`${address}fits/tasks/`);
  const boxes = visibleSlide(page).getByRole('img', { name: /^[☑☐]$/ });
  await expect(boxes).toHaveCount(2);
  const looks = await boxes.evaluateAll((all) =>
    all.map((box) => ({
      size: box.getBoundingClientRect().width / parseFloat(getComputedStyle(box).fontSize),
      tick: getComputedStyle(box, '::before').content,
    })),
  );
  for (const { size } of looks) expect(size).toBeCloseTo(0.85, 1);
  expect(looks.map(({ tick }) => tick)).toEqual(['""', 'none']);
  await expectNoFaults(page);
  await page.close();
  server.close();
});
