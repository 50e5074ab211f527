import styles from '../../styles/go-to.css?inline';
import { PART } from '../../markup.ts';
import { addStyles } from '../add-styles.ts';
import { onDialogKey, textElement } from '../dialog.ts';
import type { Panel } from '../go-to.ts';
import { pictureOf } from '../picture.ts';
import type { Player } from '../player.ts';
import { wayBack } from './back.ts';
import { finder } from './finder.ts';
import type { Hit } from './search.ts';
import { SlideList } from './slide-list.ts';

addStyles(styles);

/**
 * Lists in the panel the slides that are meant by what is typed, all where nothing is, shows how the one looks that is selected, and
 * goes to it. Nothing of this leaves the window before.
 */
export function fillPanel(player: Player, panel: Panel): void {
  const { dialog, input, status, go } = panel;
  if (!dialog.open) return;
  let hits: readonly Hit[] = [];
  const find = finder(player);
  const preview = document.createElement('div');
  preview.className = 'picture';
  preview.ariaHidden = 'true';
  preview.inert = true;
  preview.dir = document.documentElement.dir;
  const list = new SlideList(input, () => {
    const hit = hits[list.selected];
    const slide = hit && preview.checkVisibility() ? player.slides[hit.slide] : undefined;
    preview.replaceChildren(...(hit && slide ? [pictureOf(slide, hit.step)] : []));
  });
  const close = textElement('button', 'Close');
  const back = wayBack(player, panel);
  dialog.append(list.element, preview, close);
  if (back) status.after(back);
  dialog.classList.add('has-list');
  // Where the speaker sees what comes next, there is room for this too.
  dialog.classList.toggle('is-speakers', document.querySelector(`[${PART}=preview]`) !== null);
  input.ariaLabel = input.placeholder;
  input.autocomplete = 'off';
  input.dir = 'auto';

  const fill = (): void => {
    const found = find(input.value.trim());
    hits = found.hits;
    list.show(found.options, found.selected);
    if (status.textContent !== found.status) status.textContent = found.status;
  };
  input.addEventListener('input', fill);
  onDialogKey(dialog, input, (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const hit = hits[list.selected];
    if (event.key === 'Enter' && hit) go(hit);
    // A key that is held to empty the field does no more than that.
    else if (event.key === 'Backspace' && input.value === '' && back && !event.repeat) back.click();
    else if (!list.move(event.key)) return;
    event.preventDefault();
  });
  list.element.addEventListener('click', ({ target }) => {
    const hit = hits[list.indexOf(target)];
    if (hit) go(hit);
  });
  close.addEventListener('click', () => dialog.close());
  fill();
  if (!player.isWhole)
    player.whenWhole(() => {
      if (dialog.open) fill();
    });
}
