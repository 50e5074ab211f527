import { sites } from './sites.ts';
import { expect, expectSlide, test, transcript, withoutMarkers, wordsOf } from './test.ts';

const hiddenTitles: Record<string, string> = {
  'subject-here': 'The cover letter of a patch series, not yet filled in',
};

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the deck says every word of every slide, in order, and no other', async ({ page }) => {
    await page.goto(`${sites.product}xen/`);
    const slides = await page.locator('.slide').allInnerTexts();
    expect(slides).toHaveLength(transcript.length);
    for (const { number, slug, text } of transcript) {
      const title = hiddenTitles[slug] ?? '';
      expect(wordsOf(slides[number - 1] ?? '')).toEqual([
        ...wordsOf(title),
        ...wordsOf(withoutMarkers(text)),
        String(number),
      ]);
    }
  });
});

test('each slide leads to its page and that page back to it', async ({ page }) => {
  await page.goto(`${sites.product}xen/`);
  const links = page.locator('.slide .permalink');
  await expect(links).toHaveCount(transcript.length);
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
  );
  expect(addresses).toEqual(transcript.map(({ slug }) => `${sites.product}xen/${slug}/`));

  await page.getByRole('link', { name: 'Slide 12: Dom 0: ACPI' }).click();
  await expectSlide(page, 'acpi');
  await page.getByRole('link', { name: 'Read all slides' }).click();
  await expect(page).toHaveURL(`${sites.product}xen/#acpi`);
  await expect(page.getByRole('heading', { name: 'Dom 0: ACPI' })).toBeInViewport();
});

test('"Present" leads to the first slide', async ({ page }) => {
  await page.goto(`${sites.product}xen/`);
  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await expectSlide(page, 'title');
});

test('the contents stand beside the slides where there is room', async ({ page }) => {
  await page.goto(`${sites.product}xen/`);
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: 'TODO' })
    .click();
  await expect(page.getByRole('heading', { name: 'TODO' })).toBeInViewport();
  await expect(page).toHaveURL(`${sites.product}xen/#todo`);
});

test('a slide that is asked for is there at once, however far it is', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(`${sites.product}xen/`);
  const top = await page.locator('#todo').evaluate((slide) => {
    location.hash = slide.id;
    return slide.getBoundingClientRect().top;
  });
  expect(Math.abs(top)).toBeLessThan(100);
});

test('colours and help are there too, moves are not', async ({ page }) => {
  await page.goto(`${sites.product}xen/`);
  await page.keyboard.press('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(`${sites.product}xen/`);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Light or dark');
  await expect(page.getByRole('dialog', { name: 'Keys' })).not.toContainText('Next step');
});

test('the steps of a slide are all shown', async ({ page }) => {
  await page.goto(`${sites.states}steps/`);
  for (const text of ['First item', 'Third item', 'A paragraph comes.', 'int shown']) {
    await expect(page.getByText(text)).toBeVisible();
  }
});
