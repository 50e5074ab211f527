import { sites } from './sites.ts';
import { expect, expectSlide, openMoving, openStage, test, visibleSlide } from './test.ts';

const looks = `${sites.states}looks/`;

test('a theme and a theme.css change colours, face and capitals, there and in the list of decks', async ({
  page,
}) => {
  await page.goto(`${sites.states}book/loud/`);
  const heading = page.getByRole('heading', { level: 2 });
  await expect(heading).toHaveCSS('text-transform', 'uppercase');
  await expect(heading).toHaveCSS('font-family', /^"Source Serif 4/);
  await expect(visibleSlide(page)).toHaveCSS('background-color', 'rgb(248, 243, 232)');
  await page.goto(`${looks}two/`);
  await expect(visibleSlide(page)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCSS(
    'border-top-color',
    'rgb(196, 0, 26)',
  );

  await page.goto(sites.states);
  const slideOf = (deck: string) => page.locator(`#${deck} .slide`);
  await expect(slideOf('book')).toHaveCSS('background-color', 'rgb(248, 243, 232)');
  await expect(slideOf('book')).toHaveCSS('font-family', /^"Source Serif 4/);
  await expect(slideOf('looks')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(slideOf('steps')).toHaveCSS('background-color', 'rgb(251, 250, 247)');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`text on a background is light or dark as that needs, when all else is ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [slug, ink] of [
      ['colour', 'rgb(255, 255, 255)'],
      ['bright', 'rgb(10, 10, 10)'],
      ['picture', 'rgb(255, 255, 255)'],
    ] as const) {
      await page.goto(`${looks}${slug}/`);
      await expect(visibleSlide(page)).toHaveCSS('color', ink);
      await expect(visibleSlide(page).locator('.furniture')).toHaveCSS('color', ink);
      const box = await visibleSlide(page).locator('.background > svg').boundingBox();
      expect(box).toEqual(await visibleSlide(page).boundingBox());
    }
  });
}

test('pictures come in several widths, and those of slides that were never shown are there when the network is gone', async ({
  page,
  context,
  allowed,
}) => {
  allowed.push(/favicon|INTERNET_DISCONNECTED/);
  await openStage(page, `${looks}title/`);
  const picture = page.locator('[data-slide="picture"] img');
  await expect(picture).toHaveAttribute('srcset', /640w.*1280w/);
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(0);
  await context.setOffline(true);
  await page.keyboard.press('End');
  await expectSlide(page, 'dim');
  await page.keyboard.press('ArrowLeft');
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
});

test('a deck that asks for AVIF has its pictures in that', async ({ page }) => {
  await openStage(page, `${looks}picture/`);
  const picture = page.locator('[data-slide="picture"] img');
  await expect(picture).toHaveAttribute('srcset', /\.avif 640w.*\.avif 1280w/);
  await expect(picture).toHaveJSProperty('complete', true);
  await expect(picture).not.toHaveJSProperty('naturalWidth', 0);
  expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
});

test('a section or a statement with a background of its own has the text that this needs', async ({
  page,
}) => {
  await openStage(page, `${looks}colour/`);
  const slide = visibleSlide(page);
  const colourOf = (): Promise<string> => slide.evaluate((node) => getComputedStyle(node).color);
  const own = await colourOf();
  for (const layout of ['layout-section', 'layout-statement']) {
    await slide.evaluate((node, name) => node.classList.add(name), layout);
    expect(await colourOf()).toBe(own);
    await slide.evaluate((node, name) => node.classList.remove(name), layout);
  }
});

test('a slide comes onto the stage as its deck or it itself asks to, and goes back the same way', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.addInitScript(() => {
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (update) => {
      const root = document.documentElement;
      const back = root.hasAttribute('data-backward') ? ' back' : '';
      root.setAttribute('data-seen', `${root.getAttribute('data-moving') ?? ''}${back}`);
      return start(update);
    };
  });
  const seen = async (from: string, key: string, to: string): Promise<string | null> => {
    await openMoving(page, `${looks}${from}/`);
    await page.keyboard.press(key);
    await expectSlide(page, to);
    return page.locator('html').getAttribute('data-seen');
  };
  expect(await seen('two', 'ArrowRight', 'quote')).toBe('fade');
  expect(await seen('quote', 'ArrowRight', 'colour')).toBe('slide');
  expect(await seen('colour', 'ArrowLeft', 'quote')).toBe('slide back');
  expect(await seen('bright', 'ArrowLeft', 'colour')).toBe('fade back');
  expect(await seen('bright', 'ArrowRight', 'picture')).toBe(null);
  expect(await seen('picture', 'ArrowLeft', 'bright')).toBe(null);
  expect(await seen('title', 'End', 'dim')).toBe('fade');
  await page.goto(looks);
  await expect(page.locator('html')).not.toHaveAttribute('data-moving');
});
