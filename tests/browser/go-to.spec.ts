import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './axe.ts';
import { sites } from './sites.ts';
import { expectLinked, placeOf, startTalk, talkDeck } from './talk.ts';
import { expect, expectSlide, expectWholeDeck, openStage, test, visibleSlide } from './test.ts';

/** The panel, as what a speaker sees of it. */
function panel(page: Page): {
  dialog: Locator;
  field: Locator;
  slides: Locator;
  selected: Locator;
  status: Locator;
  preview: Locator;
  back: Locator;
} {
  const dialog = page.getByRole('dialog', { name: 'Go to a slide' });
  return {
    dialog,
    field: dialog.getByRole('combobox', { name: 'Number, title or words' }),
    slides: dialog.getByRole('option'),
    selected: dialog.getByRole('option', { selected: true }),
    status: dialog.getByRole('status'),
    preview: dialog.locator('.picture > .slide'),
    back: dialog.getByRole('button', { name: /^Back to/ }),
  };
}

/** Opens the panel by a key and waits for its list. */
async function openPanel(page: Page, key = '/'): Promise<ReturnType<typeof panel>> {
  await page.keyboard.press(key);
  const parts = panel(page);
  await expect(parts.selected).toHaveCount(1);
  return parts;
}

/** What the field tells a screen reader to be selected is what is shown so. */
async function expectSelected({ field, selected }: ReturnType<typeof panel>): Promise<void> {
  const id = await field.getAttribute('aria-activedescendant');
  await expect(selected).toHaveAttribute('id', id ?? '');
  await expect(selected).toBeInViewport({ ratio: 0.9 });
}

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

test('keys move in the list, and those that the field needs are its own', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  const parts = await openPanel(page);
  const { field, slides, selected } = parts;
  for (const [key, number] of [
    ['ArrowDown', 13],
    ['ArrowUp', 12],
    ['End', 23],
    ['ArrowDown', 23],
    ['Home', 1],
    ['ArrowUp', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(selected).toHaveText(new RegExp(`^${number}\\D`));
    await expectSelected(parts);
  }
  await page.keyboard.type('dom');
  await expect(selected).toContainText('Dom0');
  await page.keyboard.press('ArrowDown');
  const second = await slides.nth(1).textContent();
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(selected).toHaveText(second ?? '');
  await page.keyboard.type('X');
  await expect(field).toHaveValue('doXm');
});

test('a clicker moves in the list by what is seen of it, and nothing on the stage', async ({
  page,
}) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  const parts = await openPanel(page);
  const numberOf = async (): Promise<number> =>
    Number(await parts.selected.locator('.number').textContent());
  await page.keyboard.press('PageUp');
  const above = await numberOf();
  expect(above).toBeGreaterThan(1);
  expect(above).toBeLessThan(8);
  await expectSelected(parts);
  await page.keyboard.press('PageDown');
  await expect.poll(numberOf).toBe(12);
  for (let press = 0; press < 4; press++) await page.keyboard.press('PageDown');
  await expect.poll(numberOf).toBe(23);
  await expectSelected(parts);
  await expectSlide(page, 'acpi');
  await page.keyboard.press('Escape');
  await expect(parts.dialog).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'device-mappings');
});

test('a press on a slide of the list leads to it, and keeps the field', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  const { dialog, field, slides } = await openPanel(page);
  await page.keyboard.type('git');
  const option = slides.filter({ hasText: 'Git Branches' });
  await option.hover();
  await page.mouse.down();
  await expect(field).toBeFocused();
  await page.mouse.up();
  await expectSlide(page, 'git-branches');
  await expect(dialog).toHaveCount(0);
});

test('Backspace in the empty field returns to what was left, jump by jump', async ({ page }) => {
  await openStage(page, `${sites.states}steps/list/#2`);
  const jump = async (typed: string): Promise<void> => {
    await openPanel(page);
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  };
  await jump('5');
  await expectAt(page, 'after');
  await page.keyboard.press('ArrowLeft');
  await expectAt(page, 'code');
  await jump('before');
  await expectAt(page, 'before');

  const { field, back } = await openPanel(page);
  await expect(back).toHaveText(/Back to 4\. Code as wide as it gets/);
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  await expect(field).toHaveValue('');
  await expectAt(page, 'before');
  await page.keyboard.press('Backspace');
  await expectAt(page, 'code');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await openPanel(page);
  await expect(back).toHaveText(/Back to 2\. A list/);
  await back.click();
  await expect.poll(() => placeOf(page)).toBe('list 2');
  await expect(page).toHaveURL(`${sites.states}steps/list/#2`);
  await openPanel(page);
  await expect(back).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');

  for (const slug of ['code', 'before', 'code', 'after']) {
    await page.goBack();
    await expectSlide(page, slug);
  }
});

/** Shows this slide of the deck with steps, and has it in the history. */
async function expectAt(page: Page, slug: string): Promise<void> {
  await expectSlide(page, slug);
  await expect(page).toHaveURL(`${sites.states}steps/${slug}/`);
}

test('Backspace that is held only empties the field', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await openPanel(page);
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expectSlide(page, 'upstreaming-xen');
  const { field } = await openPanel(page);
  await page.keyboard.type('xen');
  for (let times = 0; times < 8; times++) await page.keyboard.down('Backspace');
  await page.keyboard.up('Backspace');
  await expect(field).toHaveValue('');
  await expectSlide(page, 'upstreaming-xen');
  await page.keyboard.press('Backspace');
  await expectSlide(page, 'acpi');
});

test('a way back to where one is already is none', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await openPanel(page);
  await page.keyboard.type('13');
  await page.keyboard.press('Enter');
  await expectSlide(page, 'device-mappings');
  await page.keyboard.press('ArrowLeft');
  await expectSlide(page, 'acpi');
  const { back } = await openPanel(page);
  await expect(back).toHaveCount(0);
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

test('the list fills when the deck has come', async ({ page }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route('**/xen/', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${sites.product}xen/title/`);
  await page.keyboard.press('g');
  const { field, slides, selected, status } = panel(page);
  await expect(status).toHaveText('Slides 1–23');
  for (const [typed, answer] of [
    ['24', 'There is no such slide'],
    ['23', ''],
    ['kittens', 'The slides have not come yet; a number works already'],
  ] as const) {
    await field.fill(typed);
    await expect(status).toHaveText(answer);
    await expect(slides).toHaveCount(0);
  }
  held.resolve(undefined);
  await expect(selected).toHaveText(/^22/);
  await page.keyboard.press('Enter');
  await expectSlide(page, 'kittens');
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

test('the speaker sees the slide first, the audience on Enter', async ({ page }) => {
  const { audience, presenter } = await startTalk(page);
  const { field, selected, preview } = await openPanel(presenter);
  await presenter.keyboard.type('three');
  await expect(selected).toHaveText(/^2\s*Three steps$/);
  await expect(preview).toHaveAttribute('data-slide', 'steps');
  await presenter.keyboard.press('ControlOrMeta+A');
  await presenter.keyboard.type('code');
  await expect(preview).toHaveAttribute('data-slide', 'code');
  await presenter.keyboard.press('ArrowDown');
  await expect(preview).toHaveAttribute('data-slide', 'steps');
  await expect(preview.locator('[data-upcoming]')).toHaveCount(0);
  expect(await placeOf(audience)).toBe('title 0');
  expect(await placeOf(presenter)).toBe('title 0');
  await expect(audience.getByRole('dialog')).toHaveCount(0);

  // Who has the other window moves on: what is being looked for stays.
  await audience.keyboard.press('End');
  await expectSlide(presenter, 'end');
  await expect(field).toBeFocused();
  await presenter.keyboard.press('Enter');
  await expect.poll(() => placeOf(audience)).toBe('steps 3');

  await openPanel(presenter);
  await presenter.keyboard.press('Backspace');
  await expectSlide(audience, 'end');
  await expectLinked(presenter);
});

test('the preview is the slide as the stage shows it', async ({ page }) => {
  for (const [address, slug] of [
    [`${sites.product}xen/acpi/`, 'acpi'],
    [`${sites.product}xen/title/`, 'title'],
    [`${sites.states}four-three/first/`, 'first'],
    [`${sites.states}rtl/first/`, 'first'],
    [`${talkDeck}presenter/`, 'title'],
  ] as const) {
    await page.goto(address);
    await expectWholeDeck(page);
    const { preview } = await openPanel(page);
    await expect(preview).toHaveAttribute('data-slide', slug);
    const sizes = await page
      .locator('.slides > .slide:not([hidden]), dialog .slide')
      .evaluateAll((slides) =>
        slides.map((slide) => {
          const style = getComputedStyle(slide.querySelector('h2') ?? slide);
          const lines = [...slide.querySelectorAll('h2, li')].map(
            (element) => element.getClientRects().length,
          );
          const numbers = [
            slide.clientWidth / slide.clientHeight,
            Number.parseFloat(style.fontSize) / slide.clientWidth,
            Number.parseFloat(style.marginBlockEnd) / slide.clientWidth,
            ...lines,
          ];
          return [style.direction, ...numbers.map((value) => value.toFixed(2))];
        }),
      );
    expect(sizes).toHaveLength(2);
    expect(sizes[1]).toEqual(sizes[0]);
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('letters typed in the panel leave the audience’s screen blank, Enter lights it', async ({
  page,
}) => {
  const { audience, presenter } = await startTalk(page);
  await presenter.keyboard.press('b');
  await expect(audience.locator('html')).toHaveAttribute('data-blank', 'black');
  const { field, selected } = await openPanel(presenter);
  await presenter.keyboard.type('nobody');
  await expect(field).toHaveValue('nobody');
  await expect(selected).toContainText('No notes here');
  await expect(presenter.locator('html')).toHaveAttribute('data-blank', 'black');
  await presenter.keyboard.press('Enter');
  await expectSlide(audience, 'plain');
  await expect(audience.locator('html')).not.toHaveAttribute('data-blank');
});

test('the speaker’s notes are searched where the page has them', async ({ page }) => {
  await openStage(page, `${sites.states}single/alone/`);
  const { status, selected } = await openPanel(page);
  await page.keyboard.type('openword');
  await expect(status).toHaveText('No slide has these words');

  await page.goto(`${sites.states}single/presenter/`);
  await expectWholeDeck(page);
  await openPanel(page);
  await page.keyboard.type('openword nothing');
  await expect(selected).toHaveText(/^1\s*Alone\s*in the notes, shown now/);
  await expect(selected.locator('mark')).toHaveText(['Openword', 'nothing', 'nothing']);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('it opens by a touch, has no preview on the stage, and a touch leads on', async ({
    page,
  }) => {
    await openStage(page, `${sites.product}xen/acpi/`);
    await page.getByRole('button', { name: '12 / 23' }).tap();
    const { slides, preview } = panel(page);
    await expect(slides).toHaveCount(23);
    await expect(preview).toHaveCount(0);
    await expectTouchable(page);
    await slides.filter({ hasText: 'Git Branches' }).tap();
    await expectSlide(page, 'git-branches');
  });

  test('the presenter view has the preview, and all can be touched', async ({ page }) => {
    await page.goto(`${talkDeck}presenter/`);
    await expectWholeDeck(page);
    await page.getByRole('button', { name: 'Go to' }).tap();
    const { slides, preview, back } = panel(page);
    await slides.filter({ hasText: 'Code in states' }).tap();
    await expectSlide(page, 'code');
    await page.getByRole('button', { name: 'Go to' }).tap();
    await expect(preview).toBeInViewport({ ratio: 1 });
    await expectTouchable(page);
    await back.tap();
    await expectSlide(page, 'title');
  });
});

/** All that is pressed in the panel is as large as a finger, and within the window. */
async function expectTouchable(page: Page): Promise<void> {
  const small = await page
    .getByRole('dialog')
    .locator('input, button, [role=option]')
    .evaluateAll((all) =>
      all
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(
          ({ box }) => box.width < 44 || box.height < 44 || box.left < 0 || box.right > innerWidth,
        )
        .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
    );
  expect(small).toEqual([]);
}

for (const [where, address] of [
  ['the stage', `${sites.product}xen/acpi/`],
  ['the presenter view', `${sites.product}xen/presenter/`],
] as const)
  test(`on ${where} it has no fault`, async ({ page }) => {
    await page.goto(address);
    await expectWholeDeck(page);
    const { dialog, field, slides } = await openPanel(page);
    await expectNoFaults(page, 'all slides');
    await field.fill('20');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await openPanel(page);
    for (const [typed, count] of [
      ['kernel', 4],
      ['zzz', 0],
    ] as const) {
      await field.fill(typed);
      await expect(slides).toHaveCount(count);
      await expectNoFaults(page, typed);
    }
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
