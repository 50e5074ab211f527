import { openPanel, panel } from './go-to.ts';
import { sites } from './sites.ts';
import { talkDeck } from './talk.ts';
import { expect, expectSlide, openStage, test, visibleSlide } from './test.ts';

test('digits and Enter lead to the slide of that number', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(panel(page).selected).toHaveText(/^12\s*Dom 0: ACPI$/);
  await page.keyboard.press('Enter');
  await expectSlide(page, 'acpi');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(visibleSlide(page)).toBeFocused();
  await expect(page).toHaveURL(`${sites.product}xen/acpi/`);
});

test('digits and Enter typed before the list has come do so too', async ({ page }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route('**/panel.*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await openStage(page, `${sites.product}xen/title/`);
  for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key);
  await expectSlide(page, 'acpi');
  await page.keyboard.press('g');
  await page.keyboard.type('calling');
  held.resolve(undefined);
  await expect(panel(page).selected).toContainText('New calling convention');
  await expect(panel(page).back).toHaveText(/Back to 1\./);
});

for (const key of ['g', '/'])
  test(`"${key}" lists all slides, and Escape leaves all as it was`, async ({ page }) => {
    await openStage(page, `${sites.product}xen/acpi/`);
    const { dialog, field, slides, selected, status } = await openPanel(page, key);
    await expect(field).toBeFocused();
    await expect(slides).toHaveCount(23);
    await expect(slides.first()).toHaveText(/^1\s*Xen in Mainline Linux Status Update$/);
    await expect(selected).toHaveText(/^12\s*Dom 0: ACPI\s*shown now$/);
    await expect(status).toHaveText('23 slides');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expectSlide(page, 'acpi');
    await page.keyboard.press('ArrowRight');
    await expectSlide(page, 'device-mappings');
  });

test('the number of the slide is a button that opens it, and "Close" and a press beside it close it', async ({
  page,
}) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  for (const close of [
    () => page.getByRole('button', { name: 'Close' }).click(),
    () => page.mouse.click(20, 20),
  ]) {
    await page.getByRole('button', { name: '12 / 23' }).click();
    await expect(panel(page).selected).toContainText('Dom 0: ACPI');
    await close();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expectSlide(page, 'acpi');
});

test('words of a title, in any order and case and with accents or without, lead to the slide', async ({
  page,
}) => {
  await openStage(page, `${sites.product}xen/title/`);
  for (const [words, slug, marks] of [
    ['dom 0: dev', 'device-mappings', ['Dom', '0:', 'dev']],
    ['CONVENTION cal', 'new-calling-convention', ['cal', 'convention']],
    ['Ïmprövements', 'general-improvements', ['improvements']],
  ] as const) {
    const { selected } = await openPanel(page);
    await page.keyboard.type(words);
    await expect(selected.locator('.title > mark')).toHaveText(marks);
    await page.keyboard.press('Enter');
    await expectSlide(page, slug);
  }
});

test('words of the text are shown in their sentence, after the titles that have them', async ({
  page,
}) => {
  await openStage(page, `${talkDeck}title/`);
  const { slides, selected, status } = await openPanel(page);
  await page.keyboard.type('notes');
  await expect(slides).toHaveText([/^3\s*No notes here/, /^1\s*A talk/].toReversed());
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('NAIVEly');
  await expect(status).toHaveText('1 slide');
  await expect(selected).toContainText('A slide that nobody comments on, naïvely.');
  await expect(selected.locator('mark')).toHaveText('naïvely');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('two int');
  await expect(selected.locator('.excerpt')).toHaveText('int two;');
  await page.keyboard.press('Enter');
  await expectSlide(page, 'code');
});

test('a text that a step shows is on the screen then', async ({ page }) => {
  await openStage(page, `${sites.states}steps/before/`);
  const { selected, preview } = await openPanel(page);
  await page.keyboard.type('second comes');
  await expect(selected).toContainText('step 2');
  await expect(preview.getByText('comes with the second')).toBeVisible();
  await expect(preview.getByText('Third item')).toBeHidden();
  await page.keyboard.press('Enter');
  await expectSlide(page, 'list');
  await expect(page).toHaveURL(`${sites.states}steps/list/#2`);
  await expect(visibleSlide(page).getByText('comes with the second')).toBeVisible();
  await expect(visibleSlide(page).getByText('Third item')).toBeHidden();
});

test('what has no slide stays, and says so', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  for (const [typed, answer] of [
    ['99', 'There is no such slide'],
    ['0', 'There is no such slide; these have the number in their words'],
    ['four', 'No slide has these words'],
  ] as const) {
    const { dialog, field, selected, status } = await openPanel(page, 'g');
    await field.pressSequentially(typed);
    await expect(status).toHaveText(answer);
    await expect(selected).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expectSlide(page, 'acpi');
  }
});

test('digits typed before the deck has come are one number', async ({ page }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route('**/xen/', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${sites.product}xen/title/`);
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  held.resolve(undefined);
  await expectSlide(page, 'no-excuses');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('without its script it says so, numbers work, and the next press tries again', async ({
  page,
  allowed,
}) => {
  allowed.push(/panel\.[^/]*\.js/, /ERR_FAILED/);
  await page.route('**/panel.*.js', (route) => route.abort());
  await openStage(page, `${sites.product}xen/title/`);
  await page.keyboard.press('g');
  const { dialog, status } = panel(page);
  await expect(status).toHaveText('The list has not come; a number works without it');
  for (const typed of ['99', 'four', '0', '1.5', '0x2']) {
    await dialog.getByRole('textbox').fill(typed);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
  }
  await dialog.getByRole('textbox').fill('12');
  await page.keyboard.press('Enter');
  await expectSlide(page, 'acpi');
  await page.unroute('**/panel.*.js');
  const { back } = await openPanel(page);
  await expect(back).toHaveText(/Back to 1\./);
});

test('a key that comes before a closed panel has gone is no text', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  const { field } = await openPanel(page, 'g');
  await expect(field).toBeFocused();
  await field.evaluate((element) => {
    element.closest('dialog')?.close();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true }));
  });
  await expect(page.locator('html')).toHaveAttribute('data-blank', 'black');
});
