import { totalOf } from '../../rehearsal-file.ts';
import type { Rehearsal, RehearsedSlide } from '../../rehearsal-file.ts';
import { textElement } from '../dialog.ts';
import { clockText } from '../talk/clock.ts';

/** The chart of a rehearsal: a table of its slides, with the planned and the real time as numbers and as bars. */
export function chartOf({ slides }: Rehearsal): HTMLTableElement {
  const table = document.createElement('table');
  table.className = 'rehearsal-chart';
  const longest = Math.max(1, ...slides.flatMap(({ planned, spent }) => [planned ?? 0, spent]));
  table.createTHead().append(headings());
  table.createTBody().append(...slides.map((slide, index) => row(slide, index + 1, longest)));
  table.createTFoot().append(totals(slides));
  return table;
}

/** How much more than planned it was, as in `+0:20`; nothing where nothing was planned. */
export function differenceText({
  planned,
  spent,
}: Pick<RehearsedSlide, 'planned' | 'spent'>): string {
  if (planned === undefined) return '';
  const seconds = Math.round(spent) - Math.round(planned);
  return `${seconds > 0 ? '+' : ''}${clockText(seconds * 1000)}`;
}

/** Times are rounded, so that 59.9 s is a minute. */
export function secondsText(seconds: number | undefined): string {
  return seconds === undefined ? '' : clockText(Math.round(seconds) * 1000);
}

/** The headings of the numbers are the key to the bars. */
function headings(): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(
    heading('col', 'Slide'),
    heading('col', key('planned', 'Planned')),
    heading('col', key('spent', 'Real')),
    heading('col', 'Difference'),
  );
  return row;
}

function key(name: string, text: string): HTMLElement {
  const element = textElement('span', text);
  element.className = `key ${name}`;
  return element;
}

function row(slide: RehearsedSlide, number: number, longest: number): HTMLTableRowElement {
  const title = textElement('span', `${number}. `);
  const text = textElement('bdi', slide.title);
  text.lang = document.documentElement.lang;
  title.append(text);
  return filled(heading('row', title, bars(slide, longest)), slide);
}

function totals(slides: readonly RehearsedSlide[]): HTMLTableRowElement {
  const given = slides.flatMap(({ planned }) => planned ?? []);
  const planned = given.length > 0 ? given.reduce((sum, time) => sum + time) : undefined;
  return filled(heading('row', 'Total'), { planned, spent: totalOf(slides) });
}

function filled(
  title: HTMLElement,
  { planned, spent }: Pick<RehearsedSlide, 'planned' | 'spent'>,
): HTMLTableRowElement {
  const row = document.createElement('tr');
  const times = [secondsText(planned), secondsText(spent), differenceText({ planned, spent })];
  row.append(title, ...times.map((time) => textElement('td', time)));
  return row;
}

/** What is in it stands side by side, or one under the other where it is narrow. */
function heading(scope: 'row' | 'col', ...content: (Node | string)[]): HTMLTableCellElement {
  const element = textElement('th', '');
  element.scope = scope;
  const parts = document.createElement('div');
  parts.append(...content);
  element.append(parts);
  return element;
}

/** Two bars, one under the other; of the real time what is over the plan stands apart. Widths are parts of the longest time of all. */
function bars({ planned = 0, spent }: RehearsedSlide, longest: number): SVGSVGElement {
  const within = planned === 0 ? spent : Math.min(planned, spent);
  const picture = shape('svg', { 'aria-hidden': 'true' });
  picture.append(
    bar('planned', 0, planned / longest, 1),
    bar('spent', 0, within / longest, 10),
    bar('over', within / longest, (spent - within) / longest, 10),
  );
  return picture;
}

function bar(name: string, from: number, width: number, top: number): SVGElement {
  const percent = (part: number): string => `${(100 * part).toFixed(2)}%`;
  return shape('rect', {
    class: name,
    x: percent(from),
    width: percent(width),
    y: String(top),
    height: '8',
  });
}

function shape<Name extends 'svg' | 'rect'>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
