import { NOTES_OF } from '../../../markup.ts';
import { taskOf } from './markers.ts';

const blocks = new Set(['p', 'li', 'pre', 'h3', 'h4', 'h5', 'h6', 'tr']);

/** The notes on a presenter's page, by the slides they belong to: their text, a paragraph a line. */
export function readNotes(): Record<string, string> {
  const articles = [...document.querySelectorAll(`[${NOTES_OF}]`)];
  return Object.fromEntries(
    articles.flatMap((article) => {
      const text = linesIn(article).join('\n');
      return text === '' ? [] : [[article.getAttribute(NOTES_OF) ?? '', text]];
    }),
  );
}

function linesIn(element: Element): string[] {
  return [...element.children].flatMap((child) => {
    if (child.localName === 'h2') return [];
    if (child.localName === 'pre') return child.textContent.trimEnd().split('\n');
    if (child.querySelector('li, p, pre') && child.localName !== 'li') return linesIn(child);
    if (child.localName === 'li') return itemLines(child);
    const text = child.localName === 'tr' ? said([...child.children], ' ') : said([child]);
    return text !== '' && (blocks.has(child.localName) || child.children.length === 0)
      ? [text]
      : linesIn(child);
  });
}

/** An item's own text with its sign, and what stands in it further to the right. */
function itemLines(item: Element): string[] {
  const list = item.parentElement;
  const place = [...(list?.children ?? [])].indexOf(item);
  const bullet = taskOf(item) ?? '•';
  const sign = list instanceof HTMLOListElement ? `${list.start + place}.` : bullet;
  const isInner = (node: Node): boolean =>
    node instanceof Element && ['ul', 'ol', 'pre'].includes(node.localName);
  const own = said([...item.childNodes].filter((node) => !isInner(node)));
  const inner = [...item.children].filter(isInner);
  return [
    `${sign} ${own}`,
    ...inner.flatMap((list) => [...list.children].flatMap(itemLines)).map((line) => `   ${line}`),
  ];
}

function said(nodes: readonly Node[], gap = ''): string {
  const text = nodes.map((node) => node.textContent ?? '').join(gap);
  return text.replaceAll(/\s+/g, ' ').trim();
}
