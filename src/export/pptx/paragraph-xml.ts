import type { Marker, Paragraph, SlideShapes } from './shapes.ts';

/** The paragraphs of a slide in the order in which its file has them. */
export function paragraphsOf({ shapes }: SlideShapes): Paragraph[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'table')
      return shape.rows.flatMap(({ cells }) => cells.map(({ paragraph }) => paragraph));
    return shape.kind === 'text' ? numbered(shape.paragraphs) : [];
  });
}

/**
 * Office programs count by themselves from the number that all items of a list begin at: so each is given the number of the first of
 * those that follow on each other.
 */
function numbered(paragraphs: readonly Paragraph[]): Paragraph[] {
  const runs = new Map<number, { from: number; last: number }>();
  return paragraphs.map((paragraph) => {
    const { marker, level } = paragraph;
    for (const inner of runs.keys()) if (inner > level) runs.delete(inner);
    if (marker?.kind !== 'number') {
      if (marker) runs.delete(level);
      return paragraph;
    }
    const { value } = marker;
    const run = runs.get(level);
    const from = run?.last === value - 1 ? run.from : value;
    runs.set(level, { from, last: value });
    return { ...paragraph, marker: { ...marker, value: from } };
  });
}

/** How a paragraph looks: CT_TextParagraphProperties of ECMA-376, part 1, 21.1.2.2.7, whose parts have this order. */
export function paragraphXml(paragraph: Paragraph): string {
  const { align, isRtl, level, indent, firstIndent, lineHeight, before, marker } = paragraph;
  const attributes = [
    `marL="${emu(indent)}"`,
    `indent="${emu(Math.max(firstIndent, -indent))}"`,
    `algn="${{ left: 'l', center: 'ctr', right: 'r' }[align]}"`,
    ...(level > 0 ? [`lvl="${Math.min(level, 8)}"`] : []),
    ...(isRtl ? ['rtl="1"'] : []),
  ];
  const children = [
    `<a:lnSpc>${spacing(lineHeight)}</a:lnSpc>`,
    `<a:spcBef>${spacing(before)}</a:spcBef>`,
    '<a:spcAft><a:spcPts val="0"/></a:spcAft>',
    marker ? markerXml(marker) : '<a:buNone/>',
  ];
  return `<a:pPr ${attributes.join(' ')}>${children.join('')}</a:pPr>`;
}

function markerXml(marker: Marker): string {
  const color = `<a:buClr><a:srgbClr val="${marker.color}"/></a:buClr>`;
  return marker.kind === 'number'
    ? `${color}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod" startAt="${Math.max(1, marker.value)}"/>`
    : `${color}<a:buFont typeface="Arial"/><a:buChar char="${marker.sign}"/>`;
}

function spacing(units: number): string {
  return `<a:spcPts val="${Math.round(units * 75)}"/>`;
}

/** English Metric Units, of which a unit of the canvas has 9,525. */
function emu(units: number): number {
  return Math.round(units * 9525);
}
