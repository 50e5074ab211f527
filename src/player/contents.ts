import { isDialogOpen } from './dialog.ts';

/**
 * Closes what is open in the header of a deck's page by Escape and by a press elsewhere, and the contents once a slide has been
 * chosen: on a phone they would cover it.
 */
export function contents(): void {
  const open = (): HTMLDetailsElement | null => document.querySelector('.deck-header [open]');

  addEventListener('click', ({ target }) => {
    const details = open();
    if (!details || !(target instanceof Element)) return;
    if (!details.contains(target) || target.closest('li a')) details.open = false;
  });

  addEventListener('keydown', ({ key }) => {
    const details = open();
    if (key !== 'Escape' || !details || isDialogOpen()) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
}
