import { sites } from './sites.ts';
import { expect, test } from './test.ts';

/** As Markdown makes them. */
const made = `<table><tbody><tr><th>Name</th><th class="align-right">Value</th></tr></tbody></table>
<ul class="contains-task-list"><li class="task-list-item"><span class="task" role="img" aria-label="☐"></span> open</li></ul>`;

for (const [view, notes] of [
  ['handout', '.handout-notes'],
  ['presenter', '.notes article'],
] as const)
  test(`a table in notes has its columns apart, and a task its box alone: ${view}`, async ({
    page,
  }) => {
    await page.goto(`${sites.states}single/${view}/`);
    const box = page.locator(notes).first();
    await box.evaluate((element, html) => element.insertAdjacentHTML('beforeend', html), made);
    const cells = box.locator('th');
    await expect(cells.first()).toHaveCSS('padding-left', '0px');
    await expect(cells.first()).not.toHaveCSS('padding-right', '1px');
    await expect(cells.first()).toHaveCSS('border-bottom-style', 'solid');
    await expect(cells.last()).toHaveCSS('text-align', 'end');
    await expect(box.locator('.task-list-item')).toHaveCSS('list-style-type', 'none');
  });
