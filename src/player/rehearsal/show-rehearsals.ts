import { csvOf, jsonOf, totalOf } from '../../rehearsal-file.ts';
import type { Rehearsal } from '../../rehearsal-file.ts';
import { openDialog, textElement } from '../dialog.ts';
import { chartOf, secondsText } from './chart.ts';
import { download } from './download.ts';
import type { Shelf } from './shelf.ts';

/** Shows the rehearsals that are kept, the latest first, and what can be done with each. `changed` is told when one was deleted. */
export function showRehearsals(shelf: Shelf, changed: () => void): void {
  const chart = document.createElement('div');
  chart.role = 'region';
  chart.ariaLabel = 'Planned and real time';
  // It scrolls, by keys too.
  chart.tabIndex = 0;
  const choice = document.createElement('select');
  choice.ariaLabel = 'Recorded';
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  const sheet = document.createElement('section');
  sheet.className = 'rehearsal-sheet';
  const dialog = openDialog('Rehearsal', textElement('h2', 'Rehearsal'), choice, chart, buttons);
  dialog.className = 'rehearsal';
  // What is printed stands in the page itself, as what is over all does not go from sheet to sheet.
  document.body.append(sheet);
  dialog.addEventListener('close', () => sheet.remove());

  const choose = (rehearsal: Rehearsal): void => {
    chart.replaceChildren(chartOf(rehearsal));
    sheet.replaceChildren(
      textElement('h2', document.querySelector('h1')?.textContent.trim() ?? ''),
      textElement('p', `Rehearsal of ${nameOf(rehearsal)}`),
      chartOf(rehearsal),
    );
    buttons.replaceChildren(...tools(rehearsal));
  };
  const tools = (rehearsal: Rehearsal): HTMLElement[] => [
    press('Print', () => print()),
    press('Save as JSON', () => download(`${fileName(rehearsal)}.json`, jsonOf(rehearsal))),
    press('Save as CSV', () => download(`${fileName(rehearsal)}.csv`, csvOf(rehearsal))),
    pressTwice('Delete', 'Delete it for good', () => {
      shelf.remove(rehearsal);
      list();
      changed();
    }),
    press('Close', () => dialog.close()),
  ];
  const list = (): void => {
    const all = shelf.all();
    choice.replaceChildren(...all.map((rehearsal) => textElement('option', nameOf(rehearsal))));
    choice.onchange = () => {
      const chosen = all[choice.selectedIndex];
      if (chosen) choose(chosen);
    };
    const [latest] = all;
    if (latest) choose(latest);
    else dialog.close();
  };
  list();
}

/** `1 Mar 2026, 14:05 · 12:40`. */
function nameOf({ recorded, slides }: Rehearsal): string {
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return `${date.format(new Date(recorded))} · ${secondsText(totalOf(slides))}`;
}

/** `my-talk-rehearsal-2026-03-01-1405`, in the time of this machine. */
function fileName({ deck, recorded }: Rehearsal): string {
  const at = new Date(recorded);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${deck}-rehearsal-${day}-${two(at.getHours())}${two(at.getMinutes())}`;
}

function press(text: string, action: () => void): HTMLButtonElement {
  const button = textElement('button', text);
  button.addEventListener('click', action);
  return button;
}

/** What cannot be undone asks again. */
function pressTwice(text: string, again: string, action: () => void): HTMLButtonElement {
  const button = press(text, () => {
    if (button.textContent === again) action();
    else button.textContent = again;
  });
  return button;
}
