import type { Page } from '@playwright/test';
import { sites } from './sites.ts';
import { expectWholeDeck, openStage } from './test.ts';

/** The deck of the test site with notes, steps and durations. */
export const talkDeck = `${sites.states}talk/`;

/** Starts a talk as a speaker does: from a slide, by a key, which opens the presenter view in a window of its own. */
export async function startTalk(
  page: Page,
  slide = 'title',
): Promise<{ audience: Page; presenter: Page }> {
  await openStage(page, `${talkDeck}${slide}/`);
  const [presenter] = await Promise.all([
    page.context().waitForEvent('page'),
    page.keyboard.press('s'),
  ]);
  await expectWholeDeck(presenter);
  await expectLinked(presenter);
  return { audience: page, presenter };
}

/** The presenter hears from the audience's window: both have joined. */
export async function expectLinked(presenter: Page): Promise<void> {
  await presenter.getByText('Audience’s window linked').waitFor();
}

/** Where a window is: the slide's address and its step. */
export async function placeOf(page: Page): Promise<string> {
  return page.locator('.slides > .slide:not([hidden])').evaluate((slide) => {
    const shown = slide.querySelectorAll('[data-step]:not([data-upcoming])').length;
    return `${slide.getAttribute('data-slide') ?? ''} ${shown}`;
  });
}
