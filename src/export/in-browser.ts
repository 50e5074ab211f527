import type { Browser } from '@playwright/test';
import { ExportFault } from './export-fault.ts';

/** What is done with a deck in a browser, for the message where that ends: `the check`, by `npm run check`. */
export interface DeckWork {
  readonly deck: string;
  readonly work: string;
  readonly command: string;
}

/**
 * Does something with a deck in a browser. Where the browser or its page ends meanwhile, what it was at is said instead of what
 * the program that drives it says.
 *
 * @param work is given a function that takes what it is at, as `slide 3 of 9`
 * @throws ExportFault where the browser ended, or the page crashed
 */
export async function inBrowser<Result>(
  browser: Browser,
  { deck, work: name, command }: DeckWork,
  work: (at: (what: string) => void) => Promise<Result>,
): Promise<Result> {
  let now = 'opening the deck';
  const ended = Promise.withResolvers<never>();
  const onEnd = (): void => ended.reject(new Error('The browser ended.'));
  browser.once('disconnected', onEnd);
  try {
    // Some calls are never answered when nobody is left to answer them.
    return await Promise.race([work((what) => (now = what)), ended.promise]);
  } catch (error) {
    const hasCrashed = error instanceof Error && /^[^\n]*\bcrashed\b/.test(error.message);
    if (error instanceof ExportFault || (browser.isConnected() && !hasCrashed)) throw error;
    const what = hasCrashed ? 'its page crashed' : 'the browser ended';
    throw new ExportFault(
      `${deck}: ${what} in the middle of ${name}, at: ${now}. It may have run out of memory. Close other programs and run it again, with this deck alone: ${command} ${deck}`,
      { cause: error },
    );
  } finally {
    browser.off('disconnected', onEnd);
  }
}
