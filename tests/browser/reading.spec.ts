import type { Page } from '@playwright/test';
import { sites } from './sites.ts';
import { expect, expectSlide, test, transcript } from './test.ts';

const windows = [
  { name: 'a phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  { name: 'a small phone', viewport: { width: 320, height: 568 }, deviceScaleFactor: 2 },
  { name: 'a laptop at 200 %', viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
];

for (const { name, ...window } of windows) {
  test.describe(`on ${name}`, () => {
    test.use({ ...window, hasTouch: true });

    test('the deck flows: nothing leaves the page and the text is large enough', async ({
      page,
    }) => {
      await page.goto(`${sites.product}xen/`);
      await expectToFlow(page);
    });

    test('so does every slide', async ({ page }) => {
      for (const { slug } of transcript) {
        await page.goto(`${sites.product}xen/${slug}/`, { waitUntil: 'domcontentloaded' });
        await expectToFlow(page);
      }
    });

    test('so do wide code, columns, tables and pictures', async ({ page }) => {
      for (const deck of [
        'steps',
        'columns',
        'lines',
        'snippets',
        'raster',
        'renamed',
        'rtl',
        'four-three',
        'looks',
        'book',
        'maths',
        'media',
        'drawings',
        'talk',
        'transitions',
      ]) {
        await page.goto(`${sites.states}${deck}/`);
        await expectToFlow(page);
      }
    });

    test('so does the guide', async ({ page }) => {
      await page.goto(`${sites.product}guide/`);
      await expectToFlow(page);
    });

    test('the home page and the page for missing addresses fit', async ({ page, allowed }) => {
      allowed.push(/404/);
      for (const address of ['', 'nothing/']) {
        await page.goto(sites.product + address);
        expect(await sideways(page)).toBe(0);
      }
    });
  });
}

test.describe('the contents on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('open by a touch and lead to a slide', async ({ page }) => {
    await page.goto(`${sites.product}xen/`);
    await expect(page.getByRole('link', { name: 'TODO', exact: true })).toBeHidden();
    await page.getByText('Contents').first().tap();
    await page.getByRole('link', { name: 'TODO', exact: true }).tap();
    await expect(page).toHaveURL(`${sites.product}xen/#todo`);
    await expect(page.getByRole('heading', { name: 'TODO' })).toBeInViewport();
    const covered = await page.getByRole('heading', { name: 'TODO' }).evaluate((heading) => {
      const { left, top } = heading.getBoundingClientRect();
      return !heading.contains(document.elementFromPoint(left + 4, top + 4));
    });
    expect(covered).toBe(false);
  });

  test('open by the keyboard and lead to a slide', async ({ page }) => {
    await page.goto(`${sites.product}xen/`);
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Git Branches', exact: true })).toBeVisible();
    // Three links that the header has no room for, then four slides.
    for (let times = 0; times < 7; times += 1) await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Git Branches', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${sites.product}xen/#git-branches`);
    await expect(page.getByRole('heading', { name: 'Git Branches' })).toBeInViewport();
  });

  test('from a slide one comes to its page and back', async ({ page }) => {
    await page.goto(`${sites.product}xen/`);
    await page.getByRole('link', { name: 'Slide 4: Git Branches' }).tap();
    await expect(page).toHaveURL(`${sites.product}xen/git-branches/`);
    await expectSlide(page, 'git-branches');
    await page.getByRole('link', { name: 'Read all slides' }).tap();
    await expect(page).toHaveURL(`${sites.product}xen/#git-branches`);
    await expect(page.getByRole('heading', { name: 'Git Branches' })).toBeInViewport();
  });

  test('what is to be pressed is large enough for a finger', async ({ page }) => {
    for (const address of ['xen/', 'xen/thanks/']) {
      await page.goto(sites.product + address);
      await expect(page.locator('html')).toHaveAttribute('data-player', '');
      const small = await page
        .locator('header :is(a, summary), .permalink, .copy, .controls > *:is(a, button)')
        .evaluateAll((all) =>
          all
            .map((element) => ({
              element: element.outerHTML.slice(0, 80),
              box: element.getBoundingClientRect(),
            }))
            .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
            .map(({ element, box }) => `${element} ${box.width}×${box.height}`),
        );
      expect(small).toEqual([]);
    }
  });
});

/** No sideways scrolling; pictures and code within the page; the text of slides at 16 px or more. */
async function expectToFlow(page: Page): Promise<void> {
  await expect(page.locator('.slide').filter({ visible: true }).first()).toBeVisible();
  expect.soft(await sideways(page), `${page.url()} scrolls sideways`).toBe(0);
  const { outside, small } = await page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.closest('section')?.id ?? ''} ${element.tagName} ${element.textContent.slice(0, 40)}`;
    const shown = (selector: string): Element[] =>
      [...document.querySelectorAll(selector)].filter(
        (element) => element.getClientRects().length > 0,
      );
    return {
      outside: shown(
        '.canvas :is(img, svg, video, audio, pre, p, li, h2, h3, table, [data-scrolls])',
      )
        // What is in a box that scrolls may be wider than that.
        .filter((element) => !element.parentElement?.closest('table, [data-scrolls]'))
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < -0.5 || right > innerWidth + 0.5;
        })
        .map(name),
      small: shown('.canvas :is(p, li, td, th, h2, h3)')
        .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16)
        .map(name),
    };
  });
  expect.soft(outside, `${page.url()} leaves the page`).toEqual([]);
  expect.soft(small, `${page.url()} is too small`).toEqual([]);
}

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}
