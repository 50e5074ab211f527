import { isDialogOpen } from './dialog.ts';

/**
 * Closes what is open in the header of a deck's page by Escape and by a press elsewhere, and the contents once a slide has been
 * chosen: on a phone they would cover it.
 */
export function contents(): void {
  const header = document.querySelector('.deck-header');
  const opened = (): HTMLDetailsElement | null | undefined => header?.querySelector('[open]');

  addEventListener('click', ({ target }) => {
    const details = opened();
    if (!details || !(target instanceof Element)) return;
    if (!details.contains(target) || target.closest('li a')) details.open = false;
  });

  addEventListener('keydown', ({ key }) => {
    const details = opened();
    if (key !== 'Escape' || !details || isDialogOpen()) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
}
