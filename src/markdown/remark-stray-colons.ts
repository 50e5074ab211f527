import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { directiveNames } from './remark-directives.ts';
import { nearest } from './nearest.ts';

/** A line that begins with colons, behind what Markdown puts before a block: quotes, list items, tasks, footnotes. */
const line =
  /^((?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)]|\[[ xX]\]|\[\^[^\]\n]+\]:)(?=[ \t])))*[ \t]*)(:{3,})(.*)$/gm;

/**
 * Tells of each line that begins with three colons and is no directive, as in `::: notes`: what was meant to be
 * hidden would stand on the slide. In fences, maths and comments such lines are what they are.
 *
 * Comes after `remarkDirectives`, which tells what is wrong with directives, and before the comments go.
 */
export function remarkStrayColons() {
  return (tree: Root, file: VFile): void => {
    const text = String(file);
    let isOpen = false;
    for (const { index, 1: before = '', 2: colons = '', 3: rest = '' } of text.matchAll(line)) {
      const start = index + before.length;
      const node = innermost(tree, start);
      if (isMeant(node, start, text)) continue;
      const written = colons + rest.trimEnd();
      // The end of what is no directive is told with its beginning.
      const isEnd = /^:+$/.test(written);
      if (isEnd && isOpen) {
        isOpen = false;
        continue;
      }
      isOpen ||= !isEnd;
      const point = { line: lineAt(text, start), column: before.length + 1 };
      const reason = `${why(node, written)} ${remedy(node, written)}`;
      file.message(reason, { place: point, ruleId: 'stray-colons', source: 'lectern' });
    }
  };
}

/** The node that the place of a text belongs to and none of its children. */
function innermost(node: Nodes, offset: number): Nodes {
  const child =
    'children' in node &&
    node.children.find(({ position: { start, end } = {} }) => {
      const [from = Infinity, to = -Infinity] = [start?.offset, end?.offset];
      return from <= offset && offset < to;
    });
  return child ? innermost(child, offset) : node;
}

/** Whether colons are a directive's, or stand where Markdown looks for none. */
function isMeant(node: Nodes, offset: number, text: string): boolean {
  const source = text.slice(node.position?.start.offset, node.position?.end.offset);
  switch (node.type) {
    case 'containerDirective':
    case 'leafDirective':
    case 'inlineCode':
    case 'inlineMath':
    case 'math':
      return true;
    case 'code':
      return /^(?:`{3}|~{3})/.test(source);
    case 'html': {
      const within = source.slice(0, offset - (node.position?.start.offset ?? 0));
      return within.lastIndexOf('<!--') > within.lastIndexOf('-->');
    }
    default:
      return false;
  }
}

function why(node: Nodes, written: string): string {
  const shown = written.length > 30 ? `${written.slice(0, 29)}…` : written;
  if (node.type === 'html') return `"${shown}" stands in raw HTML, where it is text.`;
  if (node.type === 'code') return `"${shown}" is indented so far that it is code.`;
  return /^:+$/.test(written) ? `"${shown}" ends nothing.` : `"${shown}" is no directive.`;
}

function remedy(node: Nodes, written: string): string {
  if (node.type === 'html') return 'Put an empty line before it.';
  if (node.type === 'code') return 'Begin it further left, or put the code into a fence.';
  if (/^:+$/.test(written)) return `Leave it out. ${orText}`;
  const [, colons = ':::', word = ''] = /^(:+)[\s{.]*([\w-]*)/.exec(written) ?? [];
  const name = nearest(word, directiveNames);
  if (name === undefined) return `Known: ${directiveNames.join(', ')}, as in ":::notes". ${orText}`;
  const value = /(?:name=)?["']?([a-z0-9-]+)["']?[\s}:]*$/.exec(written)?.[1] ?? 'queue';
  const attributes =
    name === 'morph' ? `{name=${/^(?:name|morph)$/.test(value) ? 'queue' : value}}` : '';
  return `Write "${colons}${name}${attributes}" alone on its line. ${orText}`;
}

const orText = 'For the colons themselves write "\\:::".';

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
