import { textElement } from '../dialog.ts';
import { excerptOf, partsOf } from './excerpt.ts';
import type { Part } from './excerpt.ts';
import type { Hit, SlideText } from './search.ts';

/** A slide in the list: its number, its title and, where the words are not in that, where they are. */
export function optionOf(
  hit: Hit,
  { title, lines, notes }: SlideText,
  words: readonly string[],
  isShown: boolean,
): HTMLLIElement {
  const option = document.createElement('li');
  option.role = 'option';
  option.append(span('number', String(hit.slide + 1)), marked('title', partsOf(title, words)));
  const about = [
    hit.where === 'notes' ? 'in the notes' : '',
    hit.step > 0 ? `step ${hit.step}` : '',
    isShown ? 'shown now' : '',
  ].filter((text) => text !== '');
  if (about.length > 0) option.append(span('about', about.join(', ')));
  if (hit.where === 'text' || hit.where === 'notes') {
    const all = hit.where === 'notes' ? [...notes, ...lines] : lines;
    const missing = words.filter((word) => !partsOf(title, [word]).some(({ isFound }) => isFound));
    const texts = all.map(({ text }) => text);
    option.append(marked('excerpt', excerptOf(texts, missing)));
  }
  return option;
}

function span(name: string, text: string): HTMLSpanElement {
  const element = textElement('span', text);
  element.className = name;
  return element;
}

/** A text of the deck, in its language. */
function marked(name: string, parts: readonly Part[]): HTMLSpanElement {
  const element = span(name, '');
  const { lang, dir } = document.documentElement;
  element.lang = lang;
  element.dir = dir;
  element.append(...parts.map(({ text, isFound }) => (isFound ? textElement('mark', text) : text)));
  return element;
}
