/**
 * Runs in the page. What Chromium makes of it are a PDF's tags: the title of a slide is a heading of the first level, as the deck's own
 * is not printed, and no level is left out (ISO 14289-1, 7.4.2); a figure is one that shows something (7.3), not the frame around code;
 * a slide is an article, as it is in a handout.
 *
 * Notes at the foot are notes (7.9), which no role says: as pictures they can bear a name that does; see `TYPE_MARK`.
 */
export function refineTags(typeMark: string): void {
  for (const part of document.querySelectorAll('.slides > .slide, .handout > article')) {
    part.role = 'article';
    let level = 0;
    for (const heading of part.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      level =
        level === 0 ? 1 : Math.max(2, Math.min(Number(heading.tagName.slice(1)) - 1, level + 1));
      heading.ariaLevel = String(level);
    }
  }
  for (const figure of document.querySelectorAll(':is(.slide, .handout-notes) figure')) {
    figure.role = 'group';
  }
  // A list in a note looks as it does in an item, so it stays there.
  for (const item of document.querySelectorAll(
    '[data-footnotes] > ol > li:not(:has(> ul, > ol))',
  )) {
    const note = document.createElement('div');
    note.role = 'figure';
    note.ariaLabel = `${typeMark}Note`;
    note.style.display = 'contents';
    note.append(...item.childNodes);
    item.append(note);
  }
}
