import { sites } from './sites.ts';
import {
  expect,
  expectSlide,
  openStage,
  test,
  transcript,
  visibleSlide,
  withoutMarkers,
  wordsOf,
} from './test.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each page says every word of its slide and no other', async ({ page }) => {
    for (const { number, slug, text } of transcript) {
      await page.goto(`${sites.product}xen/${slug}/`);
      const words = wordsOf(await visibleSlide(page).innerText());
      expect
        .soft(words, `slide ${number}`)
        .toEqual([...hiddenTitle(slug), ...wordsOf(withoutMarkers(text)), String(number)]);
    }
  });

  test('links lead through all slides, to the deck and home', async ({ page }) => {
    await page.goto(`${sites.product}xen/title/`);
    for (const { slug } of transcript.slice(1)) {
      await page.getByRole('link', { name: 'Next' }).click();
      await expect(page).toHaveURL(`${sites.product}xen/${slug}/`);
      await expectSlide(page, slug);
    }
    await expect(page.getByLabel('Next', { exact: true })).not.toHaveAttribute('href');
    await page.getByRole('link', { name: 'Previous' }).click();
    await expect(page).toHaveURL(`${sites.product}xen/kittens/`);
    await page.getByRole('link', { name: 'Read all slides' }).click();
    await expect(page).toHaveURL(`${sites.product}xen/#kittens`);
    await page.getByRole('link', { name: 'All decks' }).click();
    await expect(page).toHaveURL(sites.product);
    await page.getByRole('link', { name: 'Xen in Mainline Linux' }).click();
    await expect(page).toHaveURL(`${sites.product}xen/`);
  });

  test('no button is shown that could do nothing', async ({ page }) => {
    await page.goto(`${sites.product}xen/thanks/`);
    await expect(page.getByRole('link', { name: 'Previous' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('a slide has a title, a description and links to its neighbours', async ({ page }) => {
  await page.goto(`${sites.product}xen/acpi/`);
  await expect(page).toHaveTitle('Dom 0: ACPI · Xen in Mainline Linux: Status Update');
  await expect(page.locator('meta[name=description]')).toHaveAttribute(
    'content',
    /Amazingly Complex/,
  );
  await expect(page.locator('link[rel=prev]')).toHaveAttribute('href', '../apics-2/');
  await expect(page.locator('link[rel=next]')).toHaveAttribute('href', '../device-mappings/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('every slide has a title of its own', async ({ page }) => {
  const titles = new Set<string>();
  for (const { slug } of transcript) {
    await page.goto(`${sites.product}xen/${slug}/`);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(transcript.length);
});

test('the address may end in index.html', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/index.html`);
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'device-mappings');
  await expect(page).toHaveURL(`${sites.product}xen/device-mappings/`);
  await page.goBack();
  await expectSlide(page, 'acpi');
  await page.goForward();
  await expectSlide(page, 'device-mappings');
});

test('the address of the repository leads to its page, and its parts are told apart', async ({
  page,
}) => {
  await page.goto(`${sites.product}xen/thanks/`);
  const link = visibleSlide(page).getByRole('link', { name: 'git://git.kernel.org' });
  await expect(link).toHaveAttribute(
    'href',
    'https://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git',
  );
  await expect(link.locator('.tk-git-scheme')).toHaveText('git');
  await expect(link.locator('.tk-git-host')).toHaveText('git.kernel.org');
  await expect(link.locator('.tk-git-repository')).toHaveText('xen.git');
  await expect(visibleSlide(page).locator('.tk-placeholder')).toHaveText('<paste>');
});

test('a picture is made smaller by the image service and keeps its text alternative', async ({
  page,
}) => {
  await page.goto(`${sites.states}raster/picture/`);
  const picture = page.getByRole('img', { name: 'A chequered field' });
  await expect(picture).toHaveAttribute('src', /\.webp$/);
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
});

/** The slide without a heading has a title for those who do not see it. */
function hiddenTitle(slug: string): string[] {
  return slug === 'subject-here'
    ? wordsOf('The cover letter of a patch series, not yet filled in')
    : [];
}
