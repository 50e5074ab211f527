import { DrawingError } from '../drawing.ts';
import { lostLine } from './mermaid-line.ts';
import { labelText } from './flowchart-nodes.ts';
import type { Scanner } from './scanner.ts';

/** An arrow as beautiful-mermaid reads it, and its text. */
export interface Link {
  readonly arrow: string;
  readonly label: string | undefined;
}

/** For each kind of line the arrow, how it is written, and how it goes on behind a text within it. */
const kinds = [
  { plain: '--', arrow: /(-{2,}[-xo>])/, open: '--', close: /(-{2,}[-xo>])/ },
  { plain: '==', arrow: /(={2,}[=xo>])/, open: '==', close: /(={2,}[=xo>])/ },
  { plain: '-.-', arrow: /(-?\.+-[xo>]?)/, open: '-\\.', close: /(-?\.+-[xo>]?)/ },
] as const;

/** An arrow may have a name (`e1@`), and a head on its left. */
const start = String.raw`\s*(?:[\w-]+@(?=[<xo]?[-=~]))?([<xo](?=[-=]))?`;

const patterns = kinds.flatMap(({ plain, arrow, open, close }) => [
  { plain, pattern: new RegExp(`${start}()${arrow.source}`, 'y') },
  {
    plain,
    pattern: new RegExp(
      String.raw`${start}${open}[ \t]*("[^"]*"|[^\s"][^\n]*?)\s*${close.source}`,
      'y',
    ),
  },
]);
/** Arrows without text are looked for first: that of `A --o B` is no text that begins with "o". */
const inOrder = [...patterns].sort((a, b) => Number(isTexted(a)) - Number(isTexted(b)));

function isTexted({ pattern }: { pattern: RegExp }): boolean {
  return pattern.source.includes('[^"]');
}

/**
 * The arrow that comes next in a flowchart: `-->`, `---->`, `-.->`, `==>`, those without a head or with two,
 * with a text as `-->|text|` or `-- text -->`. How long it is, is left to the layout.
 *
 * @throws DrawingError for an arrow with another head, and for an invisible one
 * @see https://mermaid.js.org/syntax/flowchart.html#links-between-nodes
 */
export function takeLink(scanner: Scanner): Link | undefined {
  const line = scanner.line();
  if (scanner.take(/\s*~{3,}/y)) {
    throw lostLine(line, '~~~', 'Leave the invisible arrow out.');
  }
  for (const { plain, pattern } of inOrder) {
    const [whole, left = '', text = '', right = ''] = scanner.take(pattern) ?? [];
    if (whole === undefined) continue;
    const head = /[xo]$/.exec(right)?.[0] ?? /[xo]/.exec(left)?.[0];
    if (head !== undefined) {
      throw new DrawingError(
        `The head "${head}" of the arrow "${whole.trim()}" cannot be drawn. Write "-->"${text === '' ? '' : ' or "---"'}, or put a space before a text or a name that begins with "${head}".`,
        line,
      );
    }
    const [, barred] = scanner.take(/\s*\|\s*("[^"]*"|[^|\n]*)\|/y) ?? [];
    const label = labelText(barred ?? text);
    const isHeaded = right.endsWith('>');
    return {
      arrow: `${left}${isHeaded ? headed[plain] : headless[plain]}`,
      label: label === '' ? undefined : label,
    };
  }
  return undefined;
}

const headed = { '--': '-->', '==': '==>', '-.-': '-.->' } as const;
const headless = { '--': '---', '==': '===', '-.-': '-.-' } as const;
