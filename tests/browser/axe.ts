import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** No rule of axe is broken, those of good practice among them; in dark colours all those that are about colours are asked again. */
export async function expectNoFaults(page: Page, where = page.url()): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(holdStill);
    // Our pages have no frames, for which axe would open a page of its own each time.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
    expect.soft(faults, `${where}, ${colorScheme}`).toEqual([]);
  }
}

/**
 * Runs in the page. Controls fade out when nobody moves the mouse, and half faded they have no contrast: they stay.
 * axe does not judge text that has a gradient behind it, and bullets are gradients beside their text: they go.
 */
function holdStill(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .controls, .pen-tools { opacity: 1 !important; transition: none !important }
    .slide li { background-image: none }
  `);
  document.adoptedStyleSheets.push(sheet);
}
