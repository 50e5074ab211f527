import { ACTION, DECK } from '../../markup.ts';
import { deckPlace } from '../addresses.ts';
import type { Actions } from '../commands.ts';
import { openDialog, textElement } from '../dialog.ts';
import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';
import { part, show } from '../presenter/part.ts';
import { plannedTimes } from '../presenter/planned.ts';
import type { TalkClock } from '../talk/share-clock.ts';
import { begun, counted, rehearsalOf } from './recording.ts';
import type { Recording } from './recording.ts';
import { Shelf } from './shelf.ts';
import { showRehearsals } from './show-rehearsals.ts';

/** How often the clock is looked at, and how often what was counted is kept, in ms. */
const often = { look: 1000, keep: 5000 };

/** Records the time on each slide from one press to the next, and shows it beside what was planned. A closed window has not ended it. */
export function rehearse(player: Player, clock: TalkClock, talk: string, actions: Actions): void {
  const button = part('rehearse');
  const shelf = new Shelf(deckPlace(), talk);
  const status = textElement('p', '');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  button.after(status);
  let recording: Recording | undefined;

  const tell = (): void => {
    show(button, recording ? 'End rehearsal' : 'Rehearse');
    button.ariaPressed = String(recording !== undefined);
    const list = document.querySelector<HTMLElement>(`[${ACTION}=rehearsals]`);
    if (list) list.hidden = recording !== undefined || shelf.all().length === 0;
  };
  const set = (value: Recording | undefined): void => {
    recording = value;
    shelf.keepRecording(value);
    tell();
  };
  /** Until the deck has come the window is not yet where the talk is. */
  const look = (): Recording | undefined =>
    recording &&
    counted(recording, clock.elapsed(), player.isWhole ? slugOf(player.slide) : undefined);
  const keep = (): void => {
    if (recording) shelf.keepRecording((recording = look() ?? recording));
  };
  const finish = (ended: Recording): void => {
    shelf.add(rehearsalOf(ended, button.getAttribute(DECK) ?? '', plannedTimes().slides));
  };
  const start = (): void => {
    clock.reset();
    clock.toggle();
    set(begun(slugOf(player.slide), Date.now()));
    show(status, 'The time on each slide is being recorded.');
  };
  const end = (ended: Recording): void => {
    if (clock.isRunning()) clock.toggle();
    finish(ended);
    set(undefined);
    show(status, '');
    showRehearsals(shelf, tell);
  };

  actions.set('rehearse', () => {
    const ended = look();
    if (ended) end(ended);
    else if (clock.isRunning()) askFirst(start);
    else start();
  });
  actions.set('rehearsals', () => showRehearsals(shelf, tell));
  player.onChange(keep);
  setInterval(() => (recording = look()), often.look);
  setInterval(keep, often.keep);
  addEventListener('pagehide', keep);
  shelf.onRecording(() => {
    recording = shelf.recording();
    tell();
  });
  for (const abandoned of shelf.takeAbandoned()) finish(abandoned);
  recording = shelf.recording();
  tell();
}

/** A clock that runs may be that of the talk itself. */
function askFirst(start: () => void): void {
  const text = textElement('p', 'The clock is running. A rehearsal sets it to nought.');
  const record = textElement('button', 'Set it to nought and record');
  const cancel = textElement('button', 'Leave it');
  const dialog = openDialog('Rehearse', textElement('h2', 'Rehearse'), text, record, cancel);
  dialog.className = 'rehearsal-question';
  cancel.focus();
  cancel.addEventListener('click', () => dialog.close());
  record.addEventListener('click', () => {
    dialog.close();
    start();
  });
}
