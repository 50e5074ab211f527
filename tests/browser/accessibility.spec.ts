import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sites } from './sites.ts';
import { expect, openStage, test, transcript, visibleSlide } from './test.ts';

/** Slides are examined a few at a time, in tests side by side. */
const parts = [0, 1, 2, 3, 4, 5];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const part of parts) {
      test(`no slide has a fault, part ${part + 1} of ${parts.length}`, async ({ page }) => {
        for (const { slug } of transcript.filter(({ number }) => number % parts.length === part)) {
          await page.goto(`${sites.product}xen/${slug}/`);
          await expectNoFaults(page, slug);
        }
      });
    }

    test('neither the deck, the home page nor a missing page has a fault', async ({
      page,
      allowed,
    }) => {
      allowed.push(/404/);
      for (const address of ['xen/', 'guide/', '', 'nothing/']) {
        await page.goto(sites.product + address);
        await expectNoFaults(page, address);
      }
    });

    test('nor have they on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      for (const address of ['', 'xen/thanks/', 'xen/']) {
        await page.goto(sites.product + address);
        await expectNoFaults(page, address);
      }
      await page.getByText('Contents').first().click();
      await expectNoFaults(page, 'contents');
    });

    test('no panel has a fault', async ({ page }) => {
      await openStage(page, `${sites.product}xen/acpi/`);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      await expectNoFaults(page, 'help');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.keyboard.press('1');
      await expect(page.getByRole('dialog', { name: 'Go to a slide' })).toBeVisible();
      await expectNoFaults(page, 'go to');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.keyboard.press('o');
      await expect(visibleSlide(page)).toHaveCount(transcript.length);
      await expectNoFaults(page, 'overview');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expectNoFaults(page, 'the last slide, come to from the overview');
    });
  });
}

for (const address of [
  'steps/list/',
  'steps/block/#1',
  'steps/code/',
  'rtl/second/',
  'four-three/first/',
  'single/alone/',
  'columns/table/',
  'columns/two/',
  'raster/picture/',
  'renamed/',
  'renamed/steps/',
  'looks/two/',
  'looks/quote/',
  'looks/colour/',
  'looks/bright/',
  'looks/picture/',
  'book/text/',
  'book/loud/',
  'looks/',
  'maths/formulas/',
  'maths/',
  'media/video/',
  'media/sound/',
  'media/',
  'drawings/',
  'drawings/classes/',
  'transitions/second/',
  'rtl/',
  'steps/',
  'talk/',
]) {
  test(`${address} has no fault`, async ({ page }) => {
    await page.goto(sites.states + address);
    await expectNoFaults(page, address);
  });
}

/** No rule of axe is broken, those of good practice among them. */
async function expectNoFaults(page: Page, where: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-player', '');
  // While one of the controls has the focus, they do not fade out.
  const controls = page.getByRole('link', { name: 'Read all slides' });
  if (await controls.isVisible()) await controls.focus();
  await page.evaluate(withoutBullets);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
  expect.soft(faults, where).toEqual([]);
}

/** Runs in the page. axe does not judge text that has a gradient behind it, and bullets are gradients beside their text. */
function withoutBullets(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.slide li { background-image: none }');
  document.adoptedStyleSheets = [sheet];
}
