import { sites } from './sites.ts';
import { expect, openStage, test, visibleSlide } from './test.ts';

const command = 'git clone git://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git';

test('the button at the address of a repository copies the whole command', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openStage(page, `${sites.product}xen/thanks/`);
  await Promise.all([
    expect(visibleSlide(page).locator('[data-copied]')).toBeVisible(),
    visibleSlide(page).getByRole('button', { name: 'Copy the command' }).click(),
  ]);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
});

test('where copying is not allowed the address is selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () =>
      Promise.reject(new DOMException('Denied', 'NotAllowedError'));
  });
  await openStage(page, `${sites.product}xen/thanks/`);
  await visibleSlide(page).getByRole('button', { name: 'Copy the command' }).click();
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString()))
    .toContain('git://git.kernel.org/pub');
});
