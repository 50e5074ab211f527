import { readdirSync, readFileSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { sites } from './sites.ts';

/**
 * A test whose page may not complain: an error or a warning in the console, an error nobody caught, a report of the
 * content security policy, a request that fails or leaves the site each fail the test. What a test brings about itself
 * it names in `allowed`.
 */
export const test = base.extend<{ allowed: RegExp[]; watch: undefined }>({
  // Playwright reads from the pattern what a fixture needs.
  allowed: async ({}, use) => use([]),
  watch: [
    async ({ context, allowed }, use) => {
      const complaints: string[] = [];
      const origins = Object.values(sites).map((site) => new URL(site).origin);
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          console.error(`Policy: ${violatedDirective} ${blockedURI} ${sample}`);
        });
      });
      context.on('weberror', (error) => complaints.push(`Error: ${error.error().message}`));
      context.on('console', (message) => {
        const isBlocked = message.text() === 'Service Worker registration blocked by Playwright';
        if (['error', 'warning'].includes(message.type()) && !isBlocked)
          complaints.push(`Console: ${message.text()}`);
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        const isOurs =
          origins.includes(url.origin) || ['about:', 'data:', 'blob:'].includes(url.protocol);
        if (!isOurs) complaints.push(`Request outside the site: ${request.url()}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400)
          complaints.push(`Response ${response.status()}: ${response.url()}`);
      });
      context.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? '';
        // A page that is left takes its requests along.
        if (reason !== 'net::ERR_ABORTED')
          complaints.push(`Request failed: ${request.url()} ${reason}`);
      });
      await use(undefined);
      const remaining = complaints.filter(
        (complaint) => !allowed.some((pattern) => pattern.test(complaint)),
      );
      expect(remaining, 'complaints of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What each slide of the Xen deck says, as the talk says it, and its footer; from `tests/fixtures/xen`. */
export const transcript = readdirSync(new URL('../fixtures/xen/', import.meta.url))
  .toSorted()
  .map((name, index) => ({
    number: index + 1,
    slug: name.replace(/^\d+-|\.txt$/g, ''),
    text: readFileSync(new URL(`../fixtures/xen/${name}`, import.meta.url), 'utf8'),
  }));

/** Opens a slide's page and waits until the player has the whole deck, so that a press moves within the page. */
export async function openStage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectWholeDeck(page);
}

export async function expectWholeDeck(page: Page): Promise<void> {
  // Asked in each frame: an assertion would ask again after a tenth, a quarter, half a second.
  await page.waitForFunction(() => {
    // A window that has just been opened has no body for a moment.
    const body = document.querySelector('body');
    const count = Number(body?.dataset['count']);
    if (!(count > 0) || document.querySelectorAll('.slides > .slide').length !== count)
      return false;
    // The presenter view has a script of its own: before it has come, no move starts the clock and some buttons do nothing.
    return document.querySelector('.audience > [role=status]')?.textContent.trim() !== 'Starting …';
  });
}

/** Opens a slide and waits for all that comes by itself, to the last script, which comes when there is nothing else to do. */
export async function openWithAll(page: Page, address: string): Promise<void> {
  const last = page.waitForResponse(/\/save-offline\.[^/]*\.js$/);
  await openStage(page, address);
  await last;
}

/** Opens a slide of a deck with transitions, and waits until their script has come too: a press from then on moves the slide. */
export async function openMoving(page: Page, address: string): Promise<void> {
  const script = page.waitForResponse(/\/transitions\.[^/]*\.js$/);
  await openStage(page, address);
  const url = (await script).url();
  await page.evaluate((name) => import(name), url);
}

/** The slides that can be seen: on the stage, one. */
export function visibleSlide(page: Page): Locator {
  return page.locator('.slides > .slide').filter({ visible: true });
}

/** The stage shows this slide and nothing else. */
export async function expectSlide(page: Page, slug: string): Promise<void> {
  await expect(visibleSlide(page)).toHaveCount(1);
  await expect(visibleSlide(page)).toHaveAttribute('data-slide', slug);
}

/** Marks the document, so that `expectSameDocument` can tell whether it was loaded anew. */
export async function markDocument(page: Page): Promise<void> {
  await page.locator('html').evaluate((root) => root.setAttribute('data-marker', ''));
}

export async function expectSameDocument(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-marker', '');
}

/** The words without the numbers of lists, which the browser draws: on a page they are no text, on paper they are. */
export function withoutMarkers(text: string): string {
  return text.replaceAll(/^\d+\. /gm, '');
}

/** The words of a text: how quotes, dots and spaces are set does not matter. */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll('…', '...')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll('\u200B', '')
    .split(/\s+/)
    .filter((word) => word !== '');
}
