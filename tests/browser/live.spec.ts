import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { deckFile, test as base } from './misfit.ts';
import { expect, expectWholeDeck, openStage, visibleSlide } from './test.ts';

/** A project with two faults from before it was served. */
const test = base.extend({
  project: async ({ project, allowed }, use) => {
    allowed.push(/^Request outside the site: (?:http|ws):\/\/localhost/, /404/);
    await writeFile(deckFile(project, 'fits/01-one.md'), '# One\n\n:::note\nx\n:::\n');
    await writeFile(deckFile(project, 'fits/02-code.md'), 'No title\n');
    await use(project);
  },
});

test('what was wrong before writing began stands over every page until it is mended', async ({
  page,
  project,
  writing,
}) => {
  await page.goto(`${writing}fits/code/`);
  const told = page.locator('vite-error-overlay #message-content');
  await expect(told).toContainText('01-one.md:3:1');
  await expect(told).toContainText('02-code.md:1');

  await writeFile(deckFile(project, 'fits/02-code.md'), '# Two\n');
  await expect(visibleSlide(page)).toContainText('Two');
  await expect(told).toContainText('01-one.md:3:1');
  await expect(told).not.toContainText('02-code.md');

  await writeFile(deckFile(project, 'fits/01-one.md'), '# One\n');
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  await expectWholeDeck(page);
  await expect(page.getByRole('heading', { name: 'One', includeHidden: true })).toHaveCount(1);
});

base(
  'pages come although a picture is damaged or gone, and when none is named any longer',
  async ({ page, project, writing, allowed }) => {
    allowed.push(/^Request outside the site: (?:http|ws):\/\/localhost/, /404|500/);
    const slide = deckFile(project, 'fits/01-one.md');
    const text = await readFile(slide, 'utf8');
    const picture = deckFile(project, 'fits/small.png');
    await cp(deckFile(project, 'misfit/small.png'), picture);
    await page.goto(`${writing}fits/one/`);
    await writeFile(slide, `${text}\n![Stripes](small.png)\n`);
    const shown = page.getByRole('img', { name: 'Stripes' });
    await expect(shown).toBeVisible();
    await expect(shown).not.toHaveJSProperty('naturalWidth', 0);

    const told = page.locator('vite-error-overlay #message-content');
    // A page that is asked for before Astro has taken notice is none, and may be asked for again.
    const expectOthers = (fault: string): Promise<void> =>
      expect(async () => {
        await page.goto(`${writing}misfit/fits/`);
        await expect(visibleSlide(page)).toBeVisible({ timeout: 3_000 });
        await expect(told).toContainText(fault, { timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
    await writeFile(picture, 'words');
    await expectOthers('The picture "small.png" cannot be read');
    await rm(picture);
    await expectOthers('There is no picture "small.png" beside the slide.');

    // The server may be about to reload the page.
    await expect(() => page.goto(`${writing}fits/one/`)).toPass({ timeout: 60_000 });
    await writeFile(slide, text);
    await expect(visibleSlide(page)).toContainText('One');
    await expectWholeDeck(page);
    await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  },
);

base.describe('a page that was on its way', () => {
  base.use({ allowed: [/^Request outside the site: (?:http|ws):\/\/localhost/] });

  for (const [what, holds] of [
    ['when a slide was edited shows the edit', /\/player\/live\.ts/],
    ['shows what was edited while the rest of its deck was', /\/fits\/$/],
  ] as const)
    base(what, async ({ page, context, project, writing }) => {
      const open = await context.newPage();
      await openStage(open, `${writing}fits/one/`);
      const { promise: edited, resolve: release } = Promise.withResolvers<undefined>();
      await page.route(holds, async (route) => {
        const response = await route.fetch();
        await edited;
        await route.fulfill({ response });
      });
      await page.goto(`${writing}fits/code/`);
      await expect(visibleSlide(page)).toBeVisible();
      const file = deckFile(project, 'fits/01-one.md');
      // The first edit after the server's start is followed by a reload.
      for (const word of ['first', 'second']) {
        await writeFile(file, `# One\n\nThe ${word} edit.\n`);
        await expect(visibleSlide(open)).toContainText(`The ${word} edit.`);
      }
      release(undefined);
      await expectWholeDeck(page);
      await page.keyboard.press('Home');
      await expect(visibleSlide(page)).toContainText('The second edit.');
    });
});
