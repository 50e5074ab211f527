import { THEME, THEME_STORAGE } from '../markup.ts';
import type { Actions } from './commands.ts';

/** Changes between light and dark, and keeps the choice in this browser. */
export function theme(actions: Actions): void {
  const root = document.documentElement;
  actions.set('theme', () => {
    // What is shown now: the presenter view is dark before anybody has chosen.
    const { colorScheme } = getComputedStyle(root);
    const isDark =
      colorScheme === 'dark' ||
      (colorScheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    const choice = isDark ? 'light' : 'dark';
    root.setAttribute(THEME, choice);
    try {
      localStorage.setItem(THEME_STORAGE, choice);
    } catch {
      // A browser that keeps nothing still shows the choice on this page.
    }
  });
}
