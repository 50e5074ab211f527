import { OFFLINE } from '../markup.ts';
import type { Saved } from '../markup.ts';
import { textElement } from './dialog.ts';

const lines = new Set<HTMLElement>();
let text = '';

/** A line that says whether the deck can be shown without network, and stays true; hidden while there is nothing to say. */
export function offlineLine(): HTMLElement {
  const line = textElement('p', text);
  line.className = 'offline-line';
  line.lang = 'en';
  line.dir = 'ltr';
  line.hidden = text === '';
  lines.add(line);
  return line;
}

/** Says how many of the deck's files are in, or that they do not come. */
export function tellOffline(state: Saved | undefined): void {
  const isReady = state?.saved === state?.total;
  text = '';
  if (state)
    text = isReady ? 'Ready offline' : `Saving for offline: ${state.saved} of ${state.total} files`;
  if (state) document.documentElement.setAttribute(OFFLINE, isReady ? 'ready' : 'saving');
  else document.documentElement.removeAttribute(OFFLINE);
  for (const line of lines) {
    line.textContent = text;
    line.hidden = text === '';
    if (!line.isConnected) lines.delete(line);
  }
}
