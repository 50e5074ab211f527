/**
 * Runs in the page. What Chromium makes of it are a PDF's tags: the title of a slide is a heading of the first level, as the deck's own
 * is not printed, and no level is left out (ISO 14289-1, 7.4.2); a figure is one that shows something (7.3), not the frame around code.
 */
export function refineTags(): void {
  for (const part of document.querySelectorAll('.slides > .slide, .handout > article')) {
    let level = 0;
    for (const heading of part.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      level =
        level === 0 ? 1 : Math.max(2, Math.min(Number(heading.tagName.slice(1)) - 1, level + 1));
      heading.ariaLevel = String(level);
    }
  }
  for (const figure of document.querySelectorAll('.slide figure')) {
    figure.role = 'group';
  }
}
