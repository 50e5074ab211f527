import { basename } from 'node:path';
import type { DeckWork } from '../export/in-browser.ts';
import type { DeckSource } from './deck-source.ts';

/** Which slide the check is at, and how it is shown. */
export function atSlide({ slides }: DeckSource, index: number, setting: string): string {
  const name = basename(slides[index]?.file ?? '');
  return `slide ${index + 1} of ${slides.length}, ${name}, ${setting}`;
}

export function checkWork(deck: string): DeckWork {
  return { deck, work: 'the check', command: 'npm run check' };
}
