import { sites } from './sites.ts';
import { expect, expectSlide, openStage, test } from './test.ts';

for (const [script, key, shown] of [
  ['start', 'i', 'region: Pen'],
  ['help-panel', '?', 'dialog: Keys'],
] as const)
  test(`a key whose script "${script}" does not come says so, and the next press tries again`, async ({
    page,
    allowed,
  }) => {
    allowed.push(new RegExp(`${script}\\.[^/]*\\.js`), /ERR_FAILED/);
    const files = new RegExp(`/${script}\\.[^/]*\\.js$`);
    await page.route(files, (route) => route.abort());
    await openStage(page, `${sites.product}xen/title/`);
    await page.keyboard.press(key);
    const message = page.getByRole('dialog', { name: 'This has not come' });
    await expect(message).toHaveText(/Press again/);
    await page.keyboard.press('Escape');
    await expect(message).toHaveCount(0);
    await expectSlide(page, 'title');

    await page.unroute(files);
    await page.keyboard.press(key);
    const [role = '', name = ''] = shown.split(': ');
    await expect(page.getByRole(role === 'region' ? 'region' : 'dialog', { name })).toBeVisible();
  });
