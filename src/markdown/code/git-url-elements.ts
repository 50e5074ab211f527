import type { Element, ElementContent } from 'hast';
import { copyButton } from './copy-button.ts';
import { webPage } from './forges.ts';
import { cloneCommand, type GitUrl, parseGitUrl } from './git-url.ts';
import { textOf } from './text-of.ts';

/**
 * A repository's address in running text: linked to its web page where that is known, and with a button that copies
 * the command that clones it.
 */
export function inlineGitUrl(code: Element, url: GitUrl): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['git-url'] },
    children: [...linked(url, [code]), copyButton(cloneCommand(url))],
  };
}

/**
 * A fence of addresses, one a line: each linked, and one button for all. A fence without an address is given back as it is.
 * The link is inside the block and not around it, because a block that can be scrolled has a tab stop of its own.
 */
export function blockGitUrls(pre: Element): Element {
  const lines = pre.children.flatMap((node) => (node.type === 'element' ? node.children : []));
  const commands: string[] = [];
  for (const line of lines) {
    const url = line.type === 'element' && parseGitUrl(textOf(line).trim());
    if (!url) continue;
    line.children = linked(url, line.children);
    commands.push(cloneCommand(url));
  }
  if (commands.length === 0) return pre;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['git-url'] },
    children: [pre, copyButton(commands.join('\n'))],
  };
}

/** Lets every address in it break after a `/`; its text stays the same. */
export function breakAfterSlashes(node: Element): void {
  node.children = node.children.flatMap((child) => {
    if (child.type === 'element') breakAfterSlashes(child);
    return child.type === 'text' ? withBreaks(child.value) : [child];
  });
}

function withBreaks(text: string): ElementContent[] {
  return text.split(/(?<=\/)(?!\/)/).flatMap((value): ElementContent[] => {
    const part: ElementContent = { type: 'text', value };
    if (!value.endsWith('/')) return [part];
    return [part, { type: 'element', tagName: 'wbr', properties: {}, children: [] }];
  });
}

function linked(url: GitUrl, children: ElementContent[]): ElementContent[] {
  const href = webPage(url);
  return href === undefined
    ? children
    : [{ type: 'element', tagName: 'a', properties: { href }, children }];
}
