import { sites } from './sites.ts';
import { expect, expectSlide, openStage, test, transcript, visibleSlide } from './test.ts';

test('"o" shows all slides small, with the focus on the one that was shown', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('o');
  await expect(visibleSlide(page)).toHaveCount(transcript.length);
  await expect(page.getByRole('link', { name: 'Slide 12: Dom 0: ACPI' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Slide 12: Dom 0: ACPI' })).toBeInViewport();
  await page.keyboard.press('o');
  await expectSlide(page, 'acpi');
  await expect(visibleSlide(page)).toBeFocused();
});

test('arrows lead through the grid and Enter picks', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  await page.keyboard.press('o');
  const columns = await page.locator('.slide').evaluateAll((slides) => {
    const tops = slides.map((slide) => slide.getBoundingClientRect().top);
    return tops.filter((top) => top === tops[0]).length;
  });
  expect(columns).toBeGreaterThan(2);
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft'])
    await page.keyboard.press(key);
  const target = transcript[columns + 1];
  await expect(page.locator(`[data-slide=${target?.slug}] .permalink`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expectSlide(page, target?.slug ?? '');
  await expect(page).toHaveURL(`${sites.product}xen/${target?.slug}/`);
  await page.keyboard.press('o');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expectSlide(page, 'thanks');
});

test('Space picks too', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  await page.keyboard.press('o');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expectSlide(page, transcript[1]?.slug ?? '');
});

test('in a deck from right to left the arrows of the grid are mirrored', async ({ page }) => {
  await openStage(page, `${sites.states}rtl/first/`);
  await page.keyboard.press('o');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-slide=second] .permalink')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-slide=second] .permalink')).toBeFocused();
});

test('a press picks a slide', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  await page.getByRole('button', { name: 'Overview' }).click();
  const box = await page.locator('[data-slide=git-branches]').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 30);
  await expectSlide(page, 'git-branches');
});

test('Escape and "o" lead back to the slide, and its links can be pressed again', async ({
  page,
}) => {
  await openStage(page, `${sites.product}xen/thanks/`);
  await page.keyboard.press('o');
  await expect(visibleSlide(page)).toHaveCount(transcript.length);
  await page.keyboard.press('Escape');
  await expectSlide(page, 'thanks');
  await expect(page).toHaveURL(`${sites.product}xen/thanks/`);
  await visibleSlide(page).getByRole('link', { name: 'git://' }).focus();
  await expect(visibleSlide(page).getByRole('link', { name: 'git://' })).toBeFocused();
});

test('each slide is its own link, wherever the talk has moved to', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${sites.product}xen/device-mappings/`);
  await page.keyboard.press('o');
  const addresses = await page
    .locator('.permalink')
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
  expect(addresses).toEqual(transcript.map(({ slug }) => `${sites.product}xen/${slug}/`));
});

test('all steps are shown in the overview, and only those reached on the stage', async ({
  page,
}) => {
  await openStage(page, `${sites.states}steps/list/`);
  await page.keyboard.press('o');
  await expect(page.getByText('Third item')).toBeVisible();
  await page.keyboard.press('o');
  await expect(visibleSlide(page).getByText('Third item')).toBeHidden();
});

test('a number asked for over the overview is written with the keys of a field', async ({
  page,
}) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('o');
  await page.keyboard.press('2');
  await page.keyboard.press('Home');
  await page.keyboard.press('1');
  await expect(page.getByRole('dialog').locator('input')).toHaveValue('12');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expectSlide(page, 'title');
});
