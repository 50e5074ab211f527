import { sites } from './sites.ts';
import {
  expect,
  expectSameDocument,
  expectSlide,
  expectWholeDeck,
  markDocument,
  openStage,
  test,
  visibleSlide,
} from './test.ts';

const steps = `${sites.states}steps/`;

test('a slide has its address and a step its fragment', async ({ page }) => {
  await openStage(page, `${steps}before/`);
  for (const address of [
    'list/',
    'list/#1',
    'list/#2',
    'list/#3',
    'block/',
    'block/#1',
    'block/#2',
    'code/',
  ]) {
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(steps + address);
  }
  await expect(page).toHaveTitle('Code as wide as it gets · Steps');
});

test('back to a slide shows all its steps', async ({ page }) => {
  await openStage(page, `${steps}code/`);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(`${steps}block/#2`);
  await expect(visibleSlide(page).getByText('int shown')).toBeVisible();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(page).toHaveURL(`${steps}list/#3`);
  await expect(visibleSlide(page).getByText('Third item')).toBeVisible();
});

test('an address with a step shows that step, also after a reload', async ({ page }) => {
  await openStage(page, `${steps}list/#2`);
  const item = (text: string) => visibleSlide(page).getByText(text);
  const expectSecondStep = async (): Promise<void> => {
    await expect(item('First item')).toBeVisible();
    await expect(item('comes with the second')).toBeVisible();
    await expect(item('Third item')).toBeHidden();
  };
  await expectSecondStep();
  await page.reload();
  await expectSecondStep();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${steps}list/#3`);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(`${steps}list/#2`);
  await page.reload();
  await expectSecondStep();
});

test('a step beyond the last shows all, and a fragment that is none shows the beginning', async ({
  page,
}) => {
  await openStage(page, `${steps}list/#99`);
  await expect(visibleSlide(page).getByText('Third item')).toBeVisible();
  await openStage(page, `${steps}block/#nothing`);
  await expect(visibleSlide(page).getByText('A paragraph comes.')).toBeHidden();
});

test('back and forward lead through the slides that were shown, in one document', async ({
  page,
}) => {
  await openStage(page, `${steps}before/`);
  await markDocument(page);
  for (const address of ['list/', 'list/#1', 'list/#2', 'list/#3', 'block/', 'block/#1']) {
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(steps + address);
  }
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(`${steps}before/`);

  await page.goBack();
  await expect(page).toHaveURL(`${steps}block/#1`);
  await expectSlide(page, 'block');
  await expect(visibleSlide(page).getByText('A paragraph comes.')).toBeVisible();
  await expect(visibleSlide(page).getByText('int shown')).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(`${steps}list/#3`);
  await expect(visibleSlide(page).getByText('Third item')).toBeVisible();
  await page.goBack();
  await expectSlide(page, 'before');
  await page.goForward();
  await page.goForward();
  await expectSlide(page, 'block');
  await expectSameDocument(page);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${steps}block/#2`);
});

test('a reload in the middle keeps the slide and the way back', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  for (const slug of ['upstreaming-xen', 'git-migration', 'git-branches']) {
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(`${sites.product}xen/${slug}/`);
  }
  await page.reload();
  await expectWholeDeck(page);
  await expectSlide(page, 'git-branches');
  await page.goBack();
  await expectSlide(page, 'git-migration');
  await page.goBack();
  await expectSlide(page, 'upstreaming-xen');
  await page.goForward();
  await expectSlide(page, 'git-migration');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'git-branches');
});

test('back on a page whose deck does not come shows the slide all the same', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${sites.product}xen/upstreaming-xen/`);
  await page.route(`${sites.product}xen/`, () => undefined);
  await page.reload();
  await page.goBack();
  await expectSlide(page, 'title');
});

test('so does back before the player has come', async ({ page }) => {
  await openStage(page, `${sites.product}xen/title/`);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`${sites.product}xen/upstreaming-xen/`);
  const { promise: wentBack, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(/\/_astro\/Page\.[^/]*\.js$/, async (route) => {
    await wentBack;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await expect(visibleSlide(page)).toBeVisible();
  await page.goBack({ waitUntil: 'commit' });
  release(undefined);
  await expectWholeDeck(page);
  await expectSlide(page, 'title');
  await expect(page).toHaveURL(`${sites.product}xen/title/`);
});

test('sixty presses at once write the address a few times, and where they end', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name].bind(history);
      history[name] = (...state) => {
        document.documentElement.setAttribute(
          'data-writes',
          String(Number(document.documentElement.getAttribute('data-writes')) + 1),
        );
        write(...state);
      };
    }
  });
  await openStage(page, `${sites.product}xen/title/`);
  const time = await page.evaluate(() => {
    const start = performance.now();
    const keys = [
      ...Array<string>(22).fill('ArrowRight'),
      ...Array<string>(22).fill('ArrowLeft'),
      ...Array<string>(16).fill('ArrowRight'),
    ];
    for (const key of keys)
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    return performance.now() - start;
  });
  await expectSlide(page, 'demo');
  await expect(page).toHaveURL(`${sites.product}xen/demo/`);
  const writes = Number(await page.locator('html').getAttribute('data-writes'));
  expect(writes).toBeGreaterThan(0);
  // At once, then five times a second: browsers take some 200 in 30 s.
  expect(writes).toBeLessThanOrEqual(2 + time / 200);
});
