import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addRules } from '../../src/check/page-script.ts';
import { deckFile, test } from './misfit.ts';
import { sites } from './sites.ts';
import { expect, expectWholeDeck, openStage, visibleSlide } from './test.ts';

test('while somebody writes, the stage says what is over and in which line, until it is mended', async ({
  page,
  project,
  writing,
  allowed,
}) => {
  await openWriting(page, writing, allowed);
  await expect.poll(() => labels(page)).toEqual([]);
  const box = await visibleSlide(page).boundingBox();

  await page.keyboard.press('ArrowRight');
  await expect.poll(() => labels(page)).toEqual(['103 px over, line 18']);
  expect(await visibleSlide(page).boundingBox()).toEqual(box);
  expect(await sideways(page)).toEqual([0, 0]);

  const file = deckFile(project, 'misfit/02-long-list.md');
  const text = await readFile(file, 'utf8');
  const items = text.split('\n').filter((line) => line.startsWith('- '));
  await writeFile(file, text.replace(items.slice(4).join('\n'), ''));
  await expect.poll(() => labels(page)).toEqual([]);
  await expect(page).toHaveURL(`${writing}misfit/long-list/`);
  await writeFile(file, `\n\n${text}`.replace(/^\s+---\n/, '---\nsteps: true\n'));
  await expect(visibleSlide(page)).toHaveAttribute('data-steps', '14');
  await expect.poll(() => labels(page)).toEqual([]);

  for (let step = 0; step < 14; step += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => labels(page)).toEqual(['103 px over, line 19']);
  // At once, while the address still waits to be written.
  await writeFile(file, `${text.replace('---\n', '---\nsteps: true\n')}- The last one\n`);
  await expect(visibleSlide(page)).toHaveAttribute('data-steps', '15');
  await expect(page).toHaveURL(`${writing}misfit/long-list/#14`);
  await expect(visibleSlide(page).locator('[data-upcoming]')).toHaveCount(1);

  await page.keyboard.press('o');
  await expect.poll(() => labels(page)).toEqual([]);
  await page.keyboard.press('o');
  await expect.poll(() => labels(page)).toHaveLength(1);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => labels(page)).toEqual([]);
});

test('a label covers none of the lines it is about, stays in the window, and reads from the left', async ({
  page,
}) => {
  await addRules(page.context());
  await page.setViewportSize({ width: 1024, height: 768 });
  await openStage(page, `${sites.states}steps/code/`);
  const drawn = await page.evaluate(async () => {
    const slide = document.querySelector<HTMLElement>('.slide:not([hidden])');
    slide?.style.setProperty('direction', 'ltr');
    document.documentElement.style.direction = 'rtl';
    const line = slide?.querySelector('.line');
    for (let more = 0; more < 4; more += 1) line?.after('\n', line.cloneNode(true));
    const heading = slide?.querySelector('h2');
    heading?.style.setProperty('font-size', '4px');
    heading?.style.setProperty('width', 'min-content');
    const faults = await lecternFit.measureAll();
    lecternFit.outlineAll(faults);
    const root = document.querySelector('lectern-faults')?.shadowRoot;
    const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
    return {
      frames: [...(root?.querySelectorAll('div') ?? [])].map(boxOf),
      labels: [...(root?.querySelectorAll('span') ?? [])].map((label) => ({
        text: label.textContent,
        direction: getComputedStyle(label).direction,
        box: boxOf(label),
      })),
    };
  });
  expect(drawn.frames).toHaveLength(6);
  expect(drawn.labels.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^\d+ px cut$/),
    expect.stringMatching(/^text of \d/),
  ]);
  for (const { box, direction } of drawn.labels) {
    expect(direction).toBe('ltr');
    expect(Math.min(box.left, box.top, 1024 - box.right)).toBeGreaterThanOrEqual(0);
    for (const frame of drawn.frames) {
      const down = Math.min(box.bottom, frame.bottom) - Math.max(box.top, frame.top);
      const across = Math.min(box.right, frame.right) - Math.max(box.left, frame.left);
      expect(Math.min(across, down)).toBeLessThan(0.5);
    }
  }
});

/** What the labels over the stage say. */
async function labels(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(
      document.querySelector('lectern-faults')?.shadowRoot?.querySelectorAll('span') ?? [],
      (label) => label.textContent,
    ),
  );
}

/** By how much the page is larger than its window. */
async function sideways(page: Page): Promise<[number, number]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });
}

test('while it is written, all faults of a slide stand over it word by word, until they are mended', async ({
  page,
  project,
  writing,
  allowed,
}) => {
  await openWriting(page, writing, allowed);
  const file = deckFile(project, 'misfit/01-fits.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text}\n![](a.png)\n\n<script>x</script>\n`);
  const told = page.locator('vite-error-overlay #message-content');
  await expect(told).toContainText('Write ![what it shows](a.png), or ![""](a.png) for mere');
  await expect(told).toContainText('Leave <script> out.');
  await writeFile(file, text);
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  await expect(visibleSlide(page)).toBeVisible();
  // The server goes before the page does, which would ask for it.
});

async function openWriting(page: Page, writing: string, allowed: RegExp[]): Promise<void> {
  allowed.push(/^Request outside the site: (?:http|ws):\/\/localhost/);
  await page.goto(`${writing}misfit/fits/`);
  await expectWholeDeck(page);
}
