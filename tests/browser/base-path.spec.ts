import { sites } from './sites.ts';
import { expect, expectSlide, expectWholeDeck, openStage, test } from './test.ts';

for (const [name, site, deck, first, second] of [
  ['the same files below a path', sites.talks, 'xen', 'title', 'upstreaming-xen'],
  ['a site built for a path', sites.below, 'steps', 'before', 'list'],
] as const) {
  test(`${name}: from home to the slides, by links and by keys`, async ({ page }) => {
    await page.goto(site);
    await page
      .getByRole('article')
      .getByRole('link', { name: deck === 'xen' ? 'Xen' : 'Steps' })
      .click();
    await expect(page).toHaveURL(`${site}${deck}/`);
    await page.getByRole('link', { name: 'Present', exact: true }).click();
    await expect(page).toHaveURL(`${site}${deck}/${first}/`);
    await expectWholeDeck(page);
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(`${site}${deck}/${second}/`);
    await page.reload();
    await expectSlide(page, second);
    await page.getByRole('link', { name: 'Read all slides' }).click();
    await expect(page).toHaveURL(`${site}${deck}/#${second}`);
    await page.getByRole('link', { name: 'All decks' }).click();
    await expect(page).toHaveURL(site);
  });
}

test('a site built for a path: a link from slide to slide', async ({ page }) => {
  await openStage(page, `${sites.below}steps/after/`);
  await page.getByRole('link', { name: 'the second item' }).click();
  await expect(page).toHaveURL(`${sites.below}steps/list/#2`);
});

test('the folder of a deck alone, from a plain server, is read and led through by links', async ({
  page,
  allowed,
}) => {
  // What all decks share, the player and the fonts, is not in it.
  allowed.push(/_astro|favicon|404/);
  await page.goto(sites.folder);
  await expect(page.locator('.slide')).toHaveCount(23);
  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await expectSlide(page, 'title');
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(`${sites.folder}upstreaming-xen/`);
  await expectSlide(page, 'upstreaming-xen');
  await page.getByRole('link', { name: 'Read all slides' }).click();
  await expect(page).toHaveURL(`${sites.folder}#upstreaming-xen`);
});
