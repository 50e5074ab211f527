import { VIEW } from '../markup.ts';
import { mirrored } from './commands.ts';
import type { Actions } from './commands.ts';
import { isDialogOpen } from './dialog.ts';
import type { Player } from './player.ts';

/** Shows all slides small; each is its own link. Arrows move in the grid, Enter, Space or a press picks, Esc and `o` lead back. */
export function overview(player: Player, actions: Actions): void {
  const root = document.documentElement;
  const home = root.getAttribute(VIEW) ?? '';
  const isRightToLeft = root.dir === 'rtl';
  const links = (): (HTMLElement | null)[] =>
    player.slides.map((slide) => slide.querySelector<HTMLElement>('.permalink'));

  const show = (view: string): void => {
    root.setAttribute(VIEW, view);
    for (const slide of player.slides)
      slide.querySelector('.canvas')?.toggleAttribute('inert', view === 'overview');
    if (view === 'overview') links()[player.position.slide]?.focus();
    else player.slide?.focus({ preventScroll: true });
  };

  actions.set('overview', () => {
    player.whenWhole(() => show(isOverview() ? home : 'overview'));
  });

  player.onChange(() => {
    if (isOverview()) show(home);
  });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.permalink') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const slide = player.slides.findIndex((candidate) => candidate.contains(link));
    if (slide < 0) return;
    event.preventDefault();
    player.go({ slide, step: 0 }, 'pointer');
    if (isOverview()) show(home);
  });

  document.addEventListener('keydown', (event) => {
    if (!isOverview() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isDialogOpen()) return;
    const all = links();
    const now = all.findIndex((link) => link === document.activeElement);
    const columns = columnsOf(player.slides);
    const key = isRightToLeft ? mirrored(event.key) : event.key;
    if (key === ' ' && now >= 0) {
      event.preventDefault();
      all[now]?.click();
    }
    const target = move(key, Math.max(now, 0), columns, all.length);
    if (target === undefined) return;
    event.preventDefault();
    all[target]?.focus();
  });
}

export function isOverview(): boolean {
  return document.documentElement.getAttribute(VIEW) === 'overview';
}

/** Where a key leads in a grid; nothing where the key is none of the grid's. */
export function move(
  key: string,
  from: number,
  columns: number,
  count: number,
): number | undefined {
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  const target = from + step;
  return target >= 0 && target < count ? target : from;
}

/** How many slides stand in the first row. */
function columnsOf(slides: readonly HTMLElement[]): number {
  const top = slides[0]?.offsetTop;
  const next = slides.findIndex((slide) => slide.offsetTop !== top);
  return next < 0 ? slides.length : next;
}
