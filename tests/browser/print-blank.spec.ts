import { pictureOf } from './pdf-picture.ts';
import { sites } from './sites.ts';
import { expect, openStage, test, visibleSlide } from './test.ts';

test('a blank screen is not printed', async ({ page, browser }) => {
  await openStage(page, `${sites.states}single/alone/`);
  const printed = async (): Promise<Buffer> =>
    pictureOf(browser, await page.pdf({ preferCSSPageSize: true }), 320);
  const lit = await printed();
  for (const colour of ['black', 'white']) {
    await page.keyboard.press(colour.charAt(0));
    await expect(page.locator('html')).toHaveAttribute('data-blank', colour);
    expect((await printed()).equals(lit)).toBe(true);
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page.locator('html')).not.toHaveAttribute('data-blank');
  }
  await page.goto(`${sites.states}single/presenter/`);
  await page.locator('html').evaluate((root) => root.setAttribute('data-blank', 'black'));
  await expect(visibleSlide(page)).toHaveCSS('opacity', '0.35');
  await page.emulateMedia({ media: 'print' });
  await expect(visibleSlide(page)).toHaveCSS('opacity', '1');
});
