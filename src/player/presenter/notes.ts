import { NOTES_OF, NOTES_STEP } from '../../markup.ts';
import type { Actions } from '../commands.ts';
import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';

const storage = 'lectern-notes-size';
/** The sizes of the text, in parts of the page's own. */
const sizes = [0.875, 1, 1.125, 1.25, 1.5, 1.75, 2, 2.5, 3];
const usual = 2;

/** Shows the notes of the slide, and of its step: those are marked, and come into view. Their size is kept in this browser. */
export function notes(player: Player, actions: Actions): void {
  const box = document.querySelector<HTMLElement>('.notes');
  if (!box) return;
  const articles = new Map(
    [...box.querySelectorAll<HTMLElement>(`[${NOTES_OF}]`)].map((article) => [
      article.getAttribute(NOTES_OF) ?? '',
      article,
    ]),
  );
  for (const article of articles.values()) article.hidden = true;
  let shown: HTMLElement | undefined;

  player.onChange(({ position }) => {
    const article = articles.get(slugOf(player.slide));
    if (article !== shown) {
      if (shown) shown.hidden = true;
      if (article) article.hidden = false;
      box.scrollTop = 0;
      shown = article;
    }
    if (article) markStep(article, position.step);
  });
  sized(box, actions);
}

/** The parts of the latest step that has some are the ones to be said now. */
function markStep(article: HTMLElement, step: number): void {
  const parts = [...article.querySelectorAll<HTMLElement>(`[${NOTES_STEP}]`)];
  const stepOf = (part: HTMLElement): number => Number(part.getAttribute(NOTES_STEP));
  const now = Math.max(0, ...parts.map(stepOf).filter((candidate) => candidate <= step));
  const follows = parts.some((part) => stepOf(part) > 0);
  for (const part of parts) part.ariaCurrent = follows && stepOf(part) === now ? 'step' : null;
  if (step > 0) parts.find((part) => stepOf(part) === now)?.scrollIntoView({ block: 'nearest' });
}

function sized(box: HTMLElement, actions: Actions): void {
  let size = kept();
  const set = (index: number): void => {
    size = Math.max(0, Math.min(index, sizes.length - 1));
    box.style.setProperty('--notes-size', String(sizes[size]));
  };
  const change = (by: number): void => {
    set(size + by);
    try {
      localStorage.setItem(storage, String(size));
    } catch {
      // It holds as long as the page does.
    }
  };
  actions.set('largerNotes', () => change(1));
  actions.set('smallerNotes', () => change(-1));
  set(size);
}

function kept(): number {
  try {
    return Number(localStorage.getItem(storage) ?? usual) || 0;
  } catch {
    return usual;
  }
}
