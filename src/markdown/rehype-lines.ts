import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { LINE } from '../markup.ts';
import { slideData } from './slide-data.ts';

/**
 * Writes on each element the line of the slide's file that it begins in, and on each line of a fence its own, where this is asked for:
 * for the fit check and while somebody writes. Published pages go without.
 */
export function rehypeLines() {
  return (tree: Root, file: VFile): void => {
    if (!slideData(file).lines) return;
    visit(tree, 'element', (element) => {
      const { position } = element;
      if (!position) return;
      element.properties[LINE] = position.start.line;
      if (isCode(element)) numberCode(element, position.start.line, position.end.line);
    });
  };
}

/** A block of code whose lines are those of the file: between two fences, or indented. */
function numberCode(block: Element, first: number, last: number): void {
  const lines: Element[] = [];
  visit(block, 'element', (element) => {
    if (hasClass(element, 'line')) lines.push(element);
  });
  const height = last - first + 1;
  const offset = lines.length === height - 2 ? 1 : lines.length === height ? 0 : undefined;
  if (offset === undefined) return;
  for (const [index, line] of lines.entries()) line.properties[LINE] = first + offset + index;
}

function isCode(element: Element): boolean {
  return (
    element.tagName === 'pre' || hasClass(element, 'code-figure') || hasClass(element, 'git-url')
  );
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
