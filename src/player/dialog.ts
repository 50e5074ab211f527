/** The dialog that was opened last. It is kept here, as to ask the document means to look through all slides at each press. */
let last: HTMLDialogElement | undefined;

/**
 * Makes a modal dialog and adds it to the page. It leaves the page when it is closed, by Esc or by a press beside it,
 * and the focus returns to where it was.
 */
export function openDialog(label: string, ...content: Node[]): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.lang = 'en';
  dialog.dir = 'ltr';
  dialog.setAttribute('aria-label', label);
  dialog.append(...content);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  last = dialog;
  return dialog;
}

/**
 * Listens for keys in a dialog as long as it is open. When it is closed the focus may stay in it for a moment; a key is for the stage
 * then.
 */
export function onDialogKey(
  dialog: HTMLDialogElement,
  target: HTMLElement,
  listen: (event: KeyboardEvent) => void,
): void {
  target.addEventListener('keydown', (event) => {
    if (dialog.open) listen(event);
  });
}

export function isDialogOpen(): boolean {
  return last?.open === true;
}

/** An element with a text. */
export function textElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
