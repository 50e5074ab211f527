import { COPIED, COPY } from '../markup.ts';

/** Copies what a copy button names, and says so on the button. Where the browser does not allow it, the text is selected instead. */
export function copy(): void {
  document.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>(`[${COPY}]`) : null;
    if (!button) return;
    const command = button.getAttribute(COPY) ?? '';
    void run(button, command === '' ? codeBeside(button) : command);
  });
}

async function run(button: HTMLElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.setAttribute(COPIED, '');
    setTimeout(() => button.removeAttribute(COPIED), 1500);
  } catch {
    const code = button.parentElement?.querySelector('code');
    if (code) getSelection()?.selectAllChildren(code);
  }
}

/** The lines of the block that a button stands beside, without those that a change takes away. */
function codeBeside(button: HTMLElement): string {
  const lines = button.parentElement?.querySelectorAll('.line:not(.remove)') ?? [];
  return Array.from(lines, (line) => line.textContent).join('\n');
}
