import { sites } from './sites.ts';
import { expect, expectSlide, openStage, test } from './test.ts';

test('"f" goes to full screen, which stays through moves, the overview and a black screen', async ({
  page,
}) => {
  await openStage(page, `${sites.product}xen/title/`);
  const element = (): Promise<string | undefined> =>
    page.evaluate(() => document.fullscreenElement?.tagName);
  await page.keyboard.press('f');
  await expect.poll(element).toBe('HTML');
  for (const key of ['ArrowRight', 'End', 'PageUp', 'o', 'ArrowLeft', 'Enter', 'b', 'b'])
    await page.keyboard.press(key);
  await expectSlide(page, 'no-excuses');
  await expect(page).toHaveURL(`${sites.product}xen/no-excuses/`);
  expect(await element()).toBe('HTML');
  await page.keyboard.press('f');
  await expect.poll(element).toBeUndefined();
  await expectSlide(page, 'no-excuses');
});
