import type { Element } from 'hast';
import type { Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { setAside } from './set-aside.ts';
import { slideData } from './slide-data.ts';
import { TexError, mathOf } from './tex.ts';

/**
 * Turns TeX into MathML: `$…$` within a line, `$$…$$` on lines of its own.
 *
 * Tells of TeX that cannot be read, at its place.
 *
 * @throws VFileMessage for `$$` without end
 */
export function remarkMaths() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const found: (Math | InlineMath)[] = [];
    visit(tree, ['math', 'inlineMath'], (node) => {
      if (node.type === 'math' || node.type === 'inlineMath') found.push(node);
    });
    const open = found.find((node) => node.type === 'math' && !isClosed(node, String(file)));
    // Where dollars are missing, what reads as TeX may be none.
    if (open) {
      file.fail('"$$" has no end. End it with a line "$$".', {
        place: open.position?.start,
        ruleId: 'open-maths',
        source: 'lectern',
      });
    }
    for (const node of found) {
      const math = await toMathMl(node, file);
      if (math) show(node, math);
      else setAside(node);
    }
    if (found.length > 0) slideData(file).needs.add('maths');
  };
}

async function toMathMl(node: Math | InlineMath, file: VFile): Promise<Element | undefined> {
  // What stands on the line of the opening dollars is TeX too.
  const before = node.type === 'math' && node.meta ? `${node.meta}\n` : '';
  try {
    const { math, rules } = await mathOf(before + node.value, node.type === 'math');
    for (const rule of rules) slideData(file).styles.add(rule);
    return math;
  } catch (error) {
    if (!(error instanceof TexError)) throw error;
    const place = placeOf(node, error.offset, String(file));
    file.message(error.message, { place, ruleId: 'tex', source: 'lectern' });
    return undefined;
  }
}

function show(node: Math | InlineMath, math: Element): void {
  const { hProperties } = node.data ?? {};
  node.data =
    node.type === 'math'
      ? { hName: 'div', hProperties: { ...hProperties, className: ['maths'] }, hChildren: [math] }
      : { hName: 'math', hProperties: math.properties, hChildren: math.children };
}

/** Where in the file an offset into the TeX is; a block in a list or a quote may be indented, then only its line is known. */
function placeOf(node: Math | InlineMath, offset: number, text: string): Place {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  const source = text.slice(start.offset, node.position?.end.offset);
  const at = source.indexOf(node.value);
  const before = source.slice(0, Math.max(at, 0) + offset).split('\n');
  const line = start.line + before.length - 1;
  const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
  return at < 0 ? { line: start.line, column: start.column } : { line, column };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function isClosed({ position }: Math | InlineMath, text: string): boolean {
  const lines = text.slice(position?.start.offset, position?.end.offset).split('\n');
  return lines.length > 1 && /^[\s>]*\${2,}\s*$/.test(lines.at(-1) ?? '');
}
