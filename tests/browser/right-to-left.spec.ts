import { sites } from './sites.ts';
import { expect, openStage, test, visibleSlide } from './test.ts';

test('code in a deck from right to left is written from left to right, in blocks and in lines', async ({
  page,
}) => {
  await openStage(page, `${sites.states}rtl/first/`);
  const inline = visibleSlide(page).locator('code');
  await expect(inline).toHaveCSS('direction', 'ltr');
  await expect(inline).toHaveCSS('unicode-bidi', 'isolate');

  // A block as the site has one, from a deck that has some.
  const address = new URL('../../lines/changes/', page.url()).href;
  await page.evaluate(async (from) => {
    const html = await (await fetch(from)).text();
    const block = new DOMParser().parseFromString(html, 'text/html').querySelector('.slide pre');
    if (block) document.querySelector('.slide:not([hidden]) .canvas')?.append(block);
  }, address);
  const block = visibleSlide(page).locator('pre');
  const places = await block.evaluate((pre) => {
    const line = [...pre.querySelectorAll('.line')].find(({ textContent }) =>
      /^\s*\w.*[;{(]/.test(textContent),
    );
    const text = document.createTreeWalker(line ?? pre, NodeFilter.SHOW_TEXT);
    const lefts: number[] = [];
    for (let node = text.nextNode(); node; node = text.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      lefts.push(range.getBoundingClientRect().left);
    }
    return { lefts, side: pre.getBoundingClientRect().left };
  });
  expect(places.lefts.length).toBeGreaterThan(1);
  expect(places.lefts).toEqual(places.lefts.toSorted((one, other) => one - other));
  expect((places.lefts[0] ?? 0) - places.side).toBeLessThan(200);
});

test('help names the arrows as they lead in such a deck', async ({ page }) => {
  await openStage(page, `${sites.states}rtl/second/`);
  await page.keyboard.press('?');
  const next = page.getByRole('dialog', { name: 'Keys' }).locator('div', { hasText: 'Next step' });
  await expect(next).toContainText('←');
  await expect(next).not.toContainText('→');
});

test('a table in such a deck begins at the edge that its text begins at', async ({ page }) => {
  await openStage(page, `${sites.states}rtl/first/`);
  await visibleSlide(page)
    .locator('.canvas')
    .evaluate((canvas) =>
      canvas.insertAdjacentHTML('beforeend', '<table><tbody><tr><td>a</td></tr></tbody></table>'),
    );
  const cell = visibleSlide(page).locator('td');
  await expect(cell).toHaveCSS('padding-right', '0px');
  await expect(cell).not.toHaveCSS('padding-left', '0px');
});
