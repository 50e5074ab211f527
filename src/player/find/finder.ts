import { COUNT } from '../../markup.ts';
import { numberOf } from '../position.ts';
import { titleOf } from '../player.ts';
import type { Player } from '../player.ts';
import { wordsOf } from './fold.ts';
import { optionOf } from './option.ts';
import { searchIn } from './search.ts';
import type { Hit, Search, SlideText } from './search.ts';
import { slideTexts } from './slide-texts.ts';

/** How many slides with the words of a question are listed. */
const most = 50;

/** What a question has found. */
export interface Found {
  readonly hits: readonly Hit[];
  /** How each of them is shown. */
  readonly options: readonly HTMLElement[];
  /** Which one Enter goes to; -1 where that is to be chosen first. */
  readonly selected: number;
  /** What is said of it. */
  readonly status: string;
}

/** Finds what a question means; the texts of the slides are read when the first is asked. */
export function finder(player: Player): (question: string) => Found {
  let texts: readonly SlideText[] = [];
  let search: Search | undefined;
  const ask = (question: string): Hit[] => {
    search ??= searchIn((texts = slideTexts(player.slides)));
    return search(question);
  };
  return (question) => {
    if (!player.isWhole) return { hits: [], options: [], selected: -1, status: early(question) };
    const all = question === '' ? contentsOf(player) : ask(question);
    const hits = question === '' ? all : all.slice(0, most);
    const now = player.position.slide;
    const words = wordsOf(question);
    const options = hits.map((hit) => {
      const text = texts[hit.slide] ?? onlyTitle(player.slides[hit.slide]);
      return optionOf(hit, text, words, hit.slide === now);
    });
    const isMissing = isNumber(question) && hits[0]?.where !== 'number';
    const selected = question === '' ? now : isMissing ? -1 : Math.min(0, hits.length - 1);
    return { hits, options, selected, status: statusOf(all.length, hits.length, isMissing) };
  };
}

/** What is said before the slides are there, when only a number can be told. */
function early(question: string): string {
  const count = Number(document.body.getAttribute(COUNT));
  const number = numberOf(question);
  if (question === '') return `Slides 1–${count}`;
  if (!isNumber(question)) return 'The slides have not come yet; a number works already';
  return number > 0 && number <= count ? '' : 'There is no such slide';
}

function statusOf(count: number, listed: number, isMissing: boolean): string {
  if (isMissing)
    return count > 0
      ? 'There is no such slide; these have the number in their words'
      : 'There is no such slide';
  if (count === 0) return 'No slide has these words';
  if (count > listed) return `The first ${listed} of ${count} slides`;
  return count === 1 ? '1 slide' : `${count} slides`;
}

function contentsOf({ slides }: Player): Hit[] {
  return slides.map((_, slide) => ({ slide, step: 0, where: 'number' }));
}

function onlyTitle(slide: HTMLElement | undefined): SlideText {
  return { title: titleOf(slide), lines: [], notes: [] };
}

function isNumber(question: string): boolean {
  return /^\d+$/.test(question);
}
