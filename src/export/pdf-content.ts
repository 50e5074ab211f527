/** What a content stream paints in one go, and where that stands in it. */
export interface Painting {
  readonly begin: number;
  readonly end: number;
  /** `nothing`: marks that hold nothing. `marked`: a form whose content is marked itself. */
  readonly kind: 'text' | 'path' | 'picture' | 'marked' | 'nothing';
  /** The identifier of the marked content that it is part of (MCID). */
  readonly id: number | undefined;
}

/** A content stream, read: its paintings, and the lines that mark content, in their order. */
export interface ReadContent {
  readonly paintings: readonly Painting[];
  readonly marks: readonly { readonly begin: number; readonly end: number }[];
}

const path = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const paint = new Set(['f', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
// State that holds until it is changed or given back by Q, and paints nothing.
const state = new Set(
  'q Q cm gs w J j M d i ri g G k K rg RG cs CS sc SC scn SCN W W* n'.split(' '),
);

/**
 * Finds what a content stream paints (ISO 32000-1, 8.2). Chromium writes a line an operator, or a few that set state.
 *
 * @param marked the names of the forms whose content is marked itself
 * @returns nothing where the stream has what is not known here
 */
export function readContent(content: string, marked: ReadonlySet<string>): ReadContent | undefined {
  const paintings: Painting[] = [];
  const marks: { begin: number; end: number }[] = [];
  let id: number | undefined;
  let isOpen = false;
  let isEmpty = false;
  let pathBegin: number | undefined;
  // Marks within text, as for what is written from right to left.
  const hasInner = content.includes(' BMC\n') || content.includes(' BDC\n');
  const add = (begin: number, end: number, kind: Painting['kind']): void => {
    paintings.push({ begin, end, kind, id });
    isEmpty = false;
  };
  for (let at = 0, next = 0; at < content.length; at = next) {
    const lineEnd = content.indexOf('\n', at);
    next = lineEnd < 0 ? content.length : lineEnd + 1;
    const end = lineEnd < 0 ? content.length : lineEnd;
    const operator = content.slice(Math.max(at, content.lastIndexOf(' ', end - 1) + 1), end);
    if (operator === 'BT') {
      const last = content.indexOf('\nET\n', at);
      if (last < 0) return undefined;
      next = last + '\nET\n'.length;
      if (hasInner && !isBalanced(content.slice(at, next))) return undefined;
      add(at, next, 'text');
    } else if (path.has(operator)) pathBegin ??= at;
    else if (paint.has(operator)) {
      add(pathBegin ?? at, next, 'path');
      pathBegin = undefined;
    } else if (operator === 'sh') add(at, next, 'path');
    else if (operator === 'Do')
      add(at, next, marked.has(content.slice(at + 1, end - 3)) ? 'marked' : 'picture');
    else if (operator.endsWith('BDC')) {
      const mcid = /^\/\w+ <<\/MCID (\d+) ?>> ?BDC$/.exec(content.slice(at, end))?.[1];
      if (mcid === undefined || isOpen) return undefined;
      [id, isOpen, isEmpty] = [Number(mcid), true, true];
      marks.push({ begin: at, end: next });
    } else if (operator === 'EMC') {
      if (!isOpen) return undefined;
      if (isEmpty) add(at, at, 'nothing');
      [id, isOpen] = [undefined, false];
      marks.push({ begin: at, end: next });
    } else if (state.has(operator)) {
      if (operator === 'n') pathBegin = undefined;
    } else if (operator !== '') return undefined;
  }
  return isOpen || pathBegin !== undefined ? undefined : { paintings, marks };
}

/**
 * Marks all that a content stream paints, as part of the element that it belongs to or as an artifact (ISO 14289-1, 7.1).
 * Marks enclose paintings alone, and no text object in part (ISO 32000-1, 14.6.1).
 *
 * @param typeOf the type of the element that marked content belongs to, by its identifier; none for an artifact
 * @returns nothing where content would have to be marked as one that is not in one piece
 */
export function markContent(
  content: string,
  { paintings, marks }: ReadContent,
  typeOf: (id: number) => string | undefined,
): string | undefined {
  const parts: string[] = [];
  const closed = new Set<string>();
  let open = '';
  let at = 0;
  let mark = 0;
  let gap = '';
  /** Takes what stands before a place over, without the marks in it. */
  const skipTo = (place: number): void => {
    for (let next = marks[mark]; next && next.begin <= place; next = marks[(mark += 1)]) {
      gap += content.slice(at, next.begin);
      at = next.end;
    }
    if (at < place) gap += content.slice(at, place);
    at = Math.max(at, place);
  };
  const close = (): void => {
    if (open !== '') parts.push('EMC\n');
    closed.add(open);
    open = '';
  };
  for (const { begin, end, kind, id } of paintings) {
    const type = id === undefined ? undefined : typeOf(id);
    const wanted = type === undefined ? artifact : `/${type} <</MCID ${id}>>BDC\n`;
    if (kind === 'nothing' && wanted === artifact) continue;
    skipTo(begin);
    // An artifact has no need to reach over states that are kept and given back.
    if (open !== wanted || (open === artifact && /^[qQ]$/m.test(gap))) close();
    parts.push(gap);
    gap = '';
    if (kind !== 'marked' && open === '') {
      if (wanted !== artifact && closed.has(wanted)) return undefined;
      parts.push(wanted);
      open = wanted;
    } else if (kind === 'marked') close();
    parts.push(content.slice(begin, end));
    at = Math.max(at, end);
  }
  close();
  skipTo(content.length);
  parts.push(gap);
  return parts.join('');
}

const artifact = '/Artifact BMC\n';

/** Whether the marks within a text object end there too. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [operator] of text.matchAll(/\b(?:BDC|BMC|EMC)(?=\n)/g)) {
    depth += operator === 'EMC' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
