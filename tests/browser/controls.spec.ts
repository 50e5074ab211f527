import { sites } from './sites.ts';
import {
  expect,
  expectSameDocument,
  expectSlide,
  markDocument,
  openStage,
  test,
  visibleSlide,
} from './test.ts';

test('the controls move, tell where the talk is and stay true', async ({ page }) => {
  await openStage(page, `${sites.product}xen/kittens/`);
  await markDocument(page);
  const next = page.getByLabel('Next', { exact: true });
  const previous = page.getByLabel('Previous', { exact: true });
  await expect(page.locator('.position')).toHaveText('22 / 23');
  await next.click();
  await expectSlide(page, 'thanks');
  await expect(page.locator('.position')).toHaveText('23 / 23');
  await expect(next).not.toHaveAttribute('href');
  await previous.click();
  await previous.click();
  await expectSlide(page, 'no-excuses');
  await expect(page.locator('.position')).toHaveText('21 / 23');
  expect(await next.evaluate((link: HTMLAnchorElement) => link.href)).toBe(
    `${sites.product}xen/kittens/`,
  );
  expect(await previous.evaluate((link: HTMLAnchorElement) => link.href)).toBe(
    `${sites.product}xen/todo/`,
  );
  await expectSameDocument(page);
});

test('the buttons open the overview, full screen, the other colours and the help', async ({
  page,
}) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
  await page.getByRole('button', { name: 'Overview' }).click();
  await expect(page.locator('.slide').filter({ visible: true })).toHaveCount(23);
});

test('"Read all slides" leads to the slide that is shown', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${sites.product}xen/device-mappings/`);
  await page.getByRole('link', { name: 'Read all slides' }).click();
  await expect(page).toHaveURL(`${sites.product}xen/#device-mappings`);
  await page.goBack();
  await expectSlide(page, 'device-mappings');
});

test('Escape leads from the stage to the deck, where nobody presents', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(`${sites.product}xen/#acpi`);
});

test('a deck of one slide has nowhere to go', async ({ page }) => {
  await openStage(page, `${sites.states}single/alone/`);
  await markDocument(page);
  for (const key of ['ArrowRight', 'ArrowLeft', 'End', 'Home', 'PageDown', 'Shift+ArrowRight'])
    await page.keyboard.press(key);
  await expectSlide(page, 'alone');
  await expect(page.locator('.position')).toHaveText('1 / 1');
  await expectSameDocument(page);
});

test('a control that was pressed by the pointer takes no key from the talk', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Space');
  await expectSlide(page, 'device-mappings');
  await page.getByRole('link', { name: 'Next' }).click();
  await page.keyboard.press('Enter');
  await expectSlide(page, 'subject-here');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('English controls of a deck in Arabic say where it is in their own direction', async ({
  page,
}) => {
  await openStage(page, `${sites.states}rtl/first/`);
  const controls = page.getByRole('navigation', { name: 'Slides' });
  await expect(controls).toHaveAttribute('lang', 'en');
  const [number, all] = await controls.getByTitle('Go to a slide').evaluate((place) =>
    [...place.childNodes].map((node) => {
      const range = document.createRange();
      range.selectNode(node);
      return range.getBoundingClientRect().x;
    }),
  );
  expect(number).toBeLessThan(all ?? 0);
});

for (const [width, height] of [
  [844, 390],
  [740, 360],
] as const)
  test(`on a phone of ${width}×${height} held sideways the number of the slide is among the controls, beside the footer`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openStage(page, `${sites.product}xen/acpi/`);
    const controls = page.getByRole('navigation', { name: 'Slides' });
    await expect(controls.getByTitle('Go to a slide')).toHaveText('12 / 23');
    const [footer, bar, number] = await Promise.all([
      visibleSlide(page).getByText('Xen Summit').boundingBox(),
      controls.boundingBox(),
      visibleSlide(page).locator('.furniture .number').boundingBox(),
    ]);
    expect((footer?.x ?? 0) + (footer?.width ?? 0)).toBeLessThan(bar?.x ?? 0);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThan(number?.x ?? 0);
  });
