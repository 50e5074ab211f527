/** Closes the contents of a deck's page once a slide has been chosen: on a phone they would cover it. */
export function contents(): void {
  const details = document.querySelector<HTMLDetailsElement>('details.contents');
  details?.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) details.open = false;
  });
}
