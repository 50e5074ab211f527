import type { Page } from '@playwright/test';
import { slideClass } from '../../markup.ts';

/**
 * Puts the slide that stands for the whole deck into its page, as the last of its slides: the first slide where that is a title,
 * else a title made of what the deck says of itself. At its foot stand event and date, unless it says them already.
 */
export async function addDeckSlide(page: Page): Promise<void> {
  await page.evaluate(add, slideClass({ layout: 'title', density: 'usual' }));
}

/** Runs in the page. */
function add(titleClass: string): void {
  const meta = (name: string): string =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  const first = document.querySelector('.slides > .slide');
  const slide = first?.matches('.layout-title') ? first.cloneNode(true) : madeSlide();
  if (!(slide instanceof HTMLElement)) return;
  const said = (slide.querySelector('.canvas')?.textContent ?? '').replace(/\s+/g, ' ');
  const line = [meta('event'), dateText()].filter((text) => text !== '' && !said.includes(text));
  const foot = document.createElement('footer');
  foot.className = 'furniture deck-card';
  foot.textContent = line.join(' · ');
  for (const name of slide.getAttributeNames()) if (name !== 'class') slide.removeAttribute(name);
  slide.querySelector('.furniture')?.remove();
  slide.append(foot);
  document.querySelector('.slides')?.append(slide);

  function madeSlide(): HTMLElement {
    const made = document.createElement('section');
    made.className = titleClass;
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    const title = document.createElement('h2');
    title.textContent = document.title;
    const author = document.createElement('p');
    author.textContent = meta('author');
    canvas.append(title, author);
    made.append(canvas);
    return made;
  }

  function dateText(): string {
    const date = meta('date');
    if (date === '') return '';
    const language = document.documentElement.lang;
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(date),
    );
  }
}
