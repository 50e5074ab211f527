import type { FlowchartStatement } from './flowchart.ts';
import { lostLine } from './mermaid-line.ts';
import type { Scanner } from './scanner.ts';

/**
 * The statement of a flowchart that comes next, if it says how something looks: `classDef`, `class`, `style`, `linkStyle`.
 *
 * @throws DrawingError where beautiful-mermaid would take it for a node
 * @see https://mermaid.js.org/syntax/flowchart.html#styling-and-classes
 */
export function flowchartStyle(scanner: Scanner): FlowchartStatement | undefined {
  const line = scanner.line();
  const [text, keyword = '', what = '', look = ''] =
    scanner.take(
      /(classDef|class|style|linkStyle)[ \t]+((?:[^\s,;]+[ \t]*,[ \t]*)*[^\s,;]+)[ \t]+([^\n;]+)/y,
    ) ?? [];
  if (text === undefined) return undefined;
  const names = what.split(',').map((each) => each.trim());
  const isClass = keyword === 'classDef' || keyword === 'class';
  const className = keyword === 'class' ? look.trim() : what;
  if (isClass && !/^\w+$/.test(className)) {
    throw lostLine(
      line,
      className,
      'The name of one class is made of letters from a to z, digits and "_".',
    );
  }
  return keyword === 'class' || keyword === 'style'
    ? { kind: 'style', line, before: keyword, ids: names, after: look.trim() }
    : { kind: 'style', line, before: `${keyword} ${names.join(',')}`, ids: [], after: look.trim() };
}
