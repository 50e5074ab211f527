import { readFileSync, rmSync, statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveSite } from '../../src/cli/serve.ts';
import { offeredFiles } from '../../src/paths.ts';
import { expectNoFaults } from './axe.ts';
import { deckFile, run, test } from './misfit.ts';
import { expect } from './test.ts';

test('all files of a deck are made, offered with their sizes, and made anew when it changes', async ({
  page,
  project,
  allowed,
}) => {
  allowed.push(/^Request outside the site: http:\/\/127\.0\.0\.1/);
  // Pictures of few slides are taken soon.
  for (const deck of ['misfit', 'four-three']) rmSync(deckFile(project, deck), { recursive: true });
  const site = join(project, 'dist');
  const { status, stderr } = run(project, 'publish', '--site', 'https://talks.example.org');
  expect([status, stderr]).toEqual([0, '']);

  const { address, server } = await serveSite(site, 0);
  await page.goto(`${address}fits/`);
  await page.getByText('Downloads').click();
  const links = page.getByRole('navigation', { name: 'Downloads' }).getByRole('listitem');
  const wanted = offeredFiles('fits');
  await expect(links).toHaveCount(wanted.length);
  for (const [index, { file, label }] of wanted.entries()) {
    const link = links.nth(index).getByRole('link', { name: label });
    await expect(link).toHaveAttribute('href', file.replace('fits/', ''));
    await expect(link).toHaveAttribute('download', '');
    const kilobytes = Math.round(statSync(join(site, file)).size / 1000);
    await expect(links.nth(index)).toContainText(`${kilobytes} kB`);
  }
  for (const size of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    const [list, last] = await Promise.all([
      page.locator('.downloads nav').boundingBox(),
      links.last().boundingBox(),
    ]);
    expect(list?.x).toBeGreaterThan(0);
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThan(size.width);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(size.width - 20);
    await expectNoFaults(page);
  }
  await page.getByText('Contents').click();
  await expect(links.first()).toBeHidden();
  server.close();

  for (const path of ['fits/', 'fits/one/'])
    expect(readFileSync(join(site, path, 'index.html'), 'utf8')).toContain(
      `<meta property="og:image" content="https://talks.example.org/${path}card.png">`,
    );
  // What is kept for showing it without network are the pages that offer the files.
  const pack = /"pages":"\.\.\/(_astro\/[^"]+)"/.exec(
    readFileSync(join(site, 'fits/sw.js'), 'utf8'),
  )?.[1];
  expect(readFileSync(join(site, pack ?? ''), 'utf8')).toContain('fits.pptx');

  await appendFile(deckFile(project, 'fits/01-one.md'), '\nOne line more\n');
  expect(run(project, 'pdf', 'fits').status).toBe(0);
  await page.goto('about:blank');
  const html = readFileSync(join(site, 'fits/index.html'), 'utf8');
  expect(html).toContain('href="fits.pdf"');
  expect(html).not.toContain('fits.pptx');
  expect(() => statSync(join(site, 'fits/fits.pptx'))).toThrow('ENOENT');
});
