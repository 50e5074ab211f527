import { sites } from './sites.ts';
import { expect, test } from './test.ts';

for (const site of ['product', 'below'] as const) {
  for (const address of ['nothing/', 'xen/no-such-slide/', 'a/b/c']) {
    test(`an address without a page says so and leads home: ${address} of ${site}`, async ({
      page,
      allowed,
    }) => {
      allowed.push(/404/);
      const response = await page.goto(sites[site] + address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'There is no slide at this address',
      );
      await expect(page.locator('html')).toHaveAttribute('data-player', '');
      await page.getByRole('link', { name: 'See all decks' }).click();
      await expect(page).toHaveURL(sites[site]);
    });
  }
}
