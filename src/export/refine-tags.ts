/**
 * Runs in the page. What Chromium makes of it are a PDF's tags: the headings begin with the first level, as the deck's own title is not
 * printed, and leave none out (ISO 14289-1, 7.4.2); a figure is one that shows something (7.3), not the frame around code.
 */
export function refineTags(): void {
  for (const slide of document.querySelectorAll('.slides > .slide')) {
    let level = 0;
    for (const heading of slide.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      level = Math.min(Number(heading.tagName.slice(1)) - 1, level + 1);
      heading.ariaLevel = String(level);
    }
  }
  for (const figure of document.querySelectorAll('.slides figure')) {
    figure.role = 'group';
  }
}
