import { commands } from '../../src/player/commands.ts';
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

const keysOf = (wanted: string): readonly string[] =>
  commands.find(({ name }) => name === wanted)?.keys ?? [];

test('every key for the next step leads one slide on', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  await markDocument(page);
  const slugs = [
    'upstreaming-xen',
    'git-migration',
    'git-branches',
    'general-improvements',
    'paravirt-performance',
    'new-calling-convention',
  ];
  expect(keysOf('next')).toHaveLength(slugs.length);
  for (const [index, key] of keysOf('next').entries()) {
    await page.keyboard.press(key);
    await expectSlide(page, slugs[index] ?? '');
  }
  await page.keyboard.press('N');
  await expectSlide(page, 'reg-saver-thunks');
  await expectSameDocument(page);
});

test('every key for the step before leads one slide back', async ({ page }) => {
  await openStage(page, `${sites.product}xen/reg-saver-thunks/`);
  await markDocument(page);
  const slugs = [
    'new-calling-convention',
    'paravirt-performance',
    'general-improvements',
    'git-branches',
    'git-migration',
  ];
  expect(keysOf('previous')).toHaveLength(slugs.length);
  for (const [index, key] of keysOf('previous').entries()) {
    await page.keyboard.press(key);
    await expectSlide(page, slugs[index] ?? '');
  }
  await page.keyboard.press('P');
  await expectSlide(page, 'upstreaming-xen');
  await page.keyboard.press('Shift+Space');
  await expectSlide(page, 'title');
  await expectSameDocument(page);
});

test('Home and End lead to the first and the last slide, and there is nothing beyond them', async ({
  page,
}) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.keyboard.press('End');
  await expectSlide(page, 'thanks');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'thanks');
  await page.keyboard.press('Home');
  await expectSlide(page, 'title');
  await page.keyboard.press('ArrowLeft');
  await expectSlide(page, 'title');
  await expect(page).toHaveURL(`${sites.product}xen/title/`);
});

test('Shift with an arrow moves by whole slides', async ({ page }) => {
  await openStage(page, `${sites.states}steps/list/`);
  await page.keyboard.press('Shift+ArrowRight');
  await expectSlide(page, 'block');
  await page.keyboard.press('Shift+ArrowDown');
  await expectSlide(page, 'code');
  await page.keyboard.press('Shift+ArrowUp');
  await expectSlide(page, 'block');
  await page.keyboard.press('Shift+ArrowLeft');
  await expectSlide(page, 'list');
  await expect(visibleSlide(page).getByText('First item')).toBeHidden();
});

test("a key with Ctrl, Meta or Alt is the browser's", async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await markDocument(page);
  const keys = [...commands.flatMap((command) => command.keys as readonly string[]), '1'];
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
    // The browser's own answer to such chords, as closing the window, is not wanted here.
    const prevented = await page.evaluate(
      ([all, name]) =>
        all.filter(
          (key) =>
            !document.activeElement?.dispatchEvent(
              new KeyboardEvent('keydown', { key, [name]: true, bubbles: true, cancelable: true }),
            ),
        ),
      [keys, modifier] as const,
    );
    expect(prevented).toEqual([]);
  }
  for (const chord of ['Control+ArrowRight', 'Control+b', 'Meta+d', 'Alt+ArrowDown', 'Control+g'])
    await page.keyboard.press(chord);
  await expectSlide(page, 'acpi');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-blank');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await expectSameDocument(page);
});

test('a key typed in a field is text', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await visibleSlide(page).evaluate((slide) => {
    const field = document.createElement('input');
    field.setAttribute('aria-label', 'Field');
    slide.append(field);
  });
  const field = page.getByRole('textbox', { name: 'Field' });
  await field.pressSequentially('nobody dwgpf? .,12');
  await expect(field).toHaveValue('nobody dwgpf? .,12');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'acpi');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Enter and Space press the link or button that has the focus', async ({ page }) => {
  await openStage(page, `${sites.product}xen/acpi/`);
  await page.getByRole('link', { name: 'Previous' }).focus();
  await page.keyboard.press('Enter');
  await expectSlide(page, 'apics-2');
  await page.getByRole('button', { name: 'Keys' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectSlide(page, 'apics-2');
});

test('arrows scroll code that is wider than the slide while it has the focus', async ({ page }) => {
  await openStage(page, `${sites.states}steps/code/`);
  const code = visibleSlide(page).locator('pre');
  await code.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => code.evaluate((block) => block.scrollLeft)).toBeGreaterThan(0);
  await expectSlide(page, 'code');
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'after');
});

test('in a deck from right to left the arrows are mirrored', async ({ page }) => {
  await openStage(page, `${sites.states}rtl/first/`);
  await page.keyboard.press('ArrowLeft');
  await expectSlide(page, 'second');
  await page.keyboard.press('ArrowLeft');
  await expect(visibleSlide(page).getByText('واحد')).toBeVisible();
  await expect(visibleSlide(page).getByText('اثنان')).toBeHidden();
  await page.keyboard.press('Shift+ArrowLeft');
  await expectSlide(page, 'third');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'second');
  await expect(visibleSlide(page).getByText('اثنان')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expectSlide(page, 'third');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Shift+ArrowRight');
  await expectSlide(page, 'first');
});

test('a key that is held does not run ahead of what is painted', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  await page.evaluate(() => {
    for (let times = 0; times < 20; times += 1)
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', repeat: times > 0 }));
  });
  await expectSlide(page, 'upstreaming-xen');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'git-migration');
});

test('a key that is held moves on and on, but switches nothing to and fro', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  const hold = async (key: string): Promise<void> => {
    for (let times = 0; times < 4; times += 1) {
      await page.keyboard.down(key);
      // What comes before a move is painted is left out.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    }
    await page.keyboard.up(key);
  };
  await hold('ArrowRight');
  await expectSlide(page, 'general-improvements');
  for (const key of ['b', 'w']) {
    await hold(key);
    await expect(page.locator('html')).toHaveAttribute(
      'data-blank',
      key === 'b' ? 'black' : 'white',
    );
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).not.toHaveAttribute('data-blank');
  }
  await hold('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await hold('o');
  await expect(visibleSlide(page)).toHaveCount(23);
  await page.keyboard.press('Escape');
  await expect(visibleSlide(page)).toHaveCount(1);
  await hold('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await hold('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
  await expectSlide(page, 'general-improvements');
});
