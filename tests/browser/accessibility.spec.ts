import type { Page } from '@playwright/test';
import { expectNoFaults } from './axe.ts';
import { sites } from './sites.ts';
import { expect, openStage, test, transcript, visibleSlide } from './test.ts';

/** Slides are examined a few at a time, in tests side by side. */
const parts = [0, 1, 2, 3, 4, 5];

for (const part of parts) {
  test(`no slide has a fault, part ${part + 1} of ${parts.length}`, async ({ page }) => {
    for (const { slug } of transcript.filter(({ number }) => number % parts.length === part)) {
      await page.goto(`${sites.product}xen/${slug}/`);
      await expectGood(page, slug);
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
    await expectGood(page, address);
  }
});

test('nor have they on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ['', 'xen/thanks/', 'xen/']) {
    await page.goto(sites.product + address);
    await expectGood(page, address);
  }
  await page.getByText('Contents').first().click();
  await expectGood(page, 'contents');
});

test('no panel has a fault', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectGood(page, 'help');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toHaveCount(1);
  await expectGood(page, 'go to');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('o');
  await expect(visibleSlide(page)).toHaveCount(transcript.length);
  await expectGood(page, 'overview');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expectGood(page, 'the last slide, come to from the overview');
});

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
    await expectGood(page, address);
  });
}

/** Asks once the player has begun. */
async function expectGood(page: Page, where: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-player', '');
  await expectNoFaults(page, where);
}
