import type { Run } from '../shapes.ts';
import { isShown, isWhole } from './nodes.ts';
import { lookOf, pseudoText } from './looks.ts';

/** A piece of a text: some of it in one look, or something that is shown as a whole. */
export type Piece = { readonly run: Run; readonly node: Text | undefined } | { whole: Element };

/**
 * The text of nodes that stand in lines together, in pieces of one look, with what CSS puts before and after elements.
 *
 * @param block the element whose lines they are
 */
export function piecesOf(nodes: readonly Node[], block: Element): Piece[] {
  const pieces: Piece[] = [];
  let startsLine = false;
  const say = (text: string, element: Element, node?: Text, pseudo?: string): void => {
    if (text === '') return;
    const run = { ...lookOf(element, block, pseudo), text };
    pieces.push({ run: startsLine ? { ...run, startsLine } : run, node });
    startsLine = false;
  };
  const visit = (node: Node): void => {
    if (node instanceof Text && node.parentElement) say(spaced(node), node.parentElement, node);
    if (!(node instanceof Element) || !isShown(node)) return;
    if (node.localName === 'br') startsLine = true;
    else if (isWhole(node)) pieces.push({ whole: node });
    else if (node instanceof HTMLInputElement)
      say(node.checked ? '☑ ' : '☐ ', node.parentElement ?? node);
    else visitAll(node, [...node.childNodes]);
  };
  const visitAll = (element: Element, children: readonly Node[]): void => {
    say(pseudoText(element, '::before'), element, undefined, '::before');
    children.forEach(visit);
    say(pseudoText(element, '::after'), element, undefined, '::after');
  };
  // An element's own parts may be but some of what it holds: then what CSS adds to it is not theirs.
  const own = [...block.childNodes].filter((node) => !(node instanceof Comment));
  if (own.every((node) => nodes.includes(node))) visitAll(block, nodes);
  else nodes.forEach(visit);
  return collapse(pieces);
}

/** The text of a node with its spaces as CSS has them, but for those that meet others. */
function spaced(node: Text): string {
  const { whiteSpace, textTransform } = getComputedStyle(node.parentElement ?? document.body);
  const text = whiteSpace.startsWith('pre') ? node.data : node.data.replaceAll(/[ \t\r\n]+/g, ' ');
  return textTransform === 'uppercase' ? text.toLocaleUpperCase() : text;
}

/** Spaces that meet are one, and none stands where a line begins or ends; in code all stay. */
function collapse(pieces: readonly Piece[]): Piece[] {
  let atStart = true;
  const collapsed = pieces.map((piece) => {
    if ('whole' in piece) {
      atStart = false;
      return piece;
    }
    const { run, node } = piece;
    const isKept =
      node?.parentElement && getComputedStyle(node.parentElement).whiteSpace.startsWith('pre');
    const begins = atStart || run.startsLine === true;
    const text = begins && !isKept ? run.text.replace(/^ +/, '') : run.text;
    if (text !== '') atStart = text.endsWith(' ');
    return { node, run: { ...run, text } };
  });
  return collapsed
    .map((piece, index) => {
      if ('whole' in piece) return piece;
      const next = collapsed[index + 1];
      const ends = next === undefined || ('run' in next && next.run.startsLine === true);
      return ends
        ? { ...piece, run: { ...piece.run, text: piece.run.text.replace(/ +$/, '') } }
        : piece;
    })
    .filter((piece) => 'whole' in piece || piece.run.text !== '' || piece.run.startsLine);
}

/** The runs of pieces; those that follow each other in the same look are one. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    if ('whole' in piece) continue;
    const last = runs.at(-1);
    const { run } = piece;
    if (last && !run.startsLine && lookText(last) === lookText(run))
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

function lookText(run: Run): string {
  return JSON.stringify({ ...run, text: '', startsLine: false });
}
