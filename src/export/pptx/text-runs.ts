import type PptxGenJS from 'pptxgenjs';
import { faces } from './faces.ts';
import type { Link, Run, TextShape } from './shapes.ts';
import { legalXml } from './slide-xml.ts';
import { points } from './units.ts';

/** What shapes need to know of the whole file. */
export interface Writer {
  /** The place of a slide in the file, from 1. */
  readonly slideNumber: (slug: string) => number | undefined;
  /** The face of the deck's text, which is that of the file's theme. */
  readonly mainFace: Run['face'];
}

/**
 * How much lower than in CSS a line of a fixed height stands. CSS halves the space above and below the letters; office programs put all
 * or most of it above (LibreOffice all, PowerPoint four fifths of the line's height): this is the middle of the two.
 */
export function lowered(lineHeight: number, size: number): number {
  return 0.4 * lineHeight - 0.4525 * size;
}

/** The runs of paragraphs as the library takes them; how paragraphs look is written by `finish.ts`. */
export function textOf(paragraphs: TextShape['paragraphs'], writer: Writer): PptxGenJS.TextProps[] {
  return paragraphs.flatMap(({ runs }, index) =>
    runs.map((run, place) => {
      const ends = place === runs.length - 1 && index < paragraphs.length - 1;
      return { text: legalXml(run.text), options: { ...runOptions(run, writer), breakLine: ends } };
    }),
  );
}

function runOptions(run: Run, writer: Writer): PptxGenJS.TextPropsOptions {
  const { paint, size, face, spacing, underline, link, highlight, raised } = run;
  const hyperlink = link && hyperlinkOf(link, writer);
  return {
    color: paint.color,
    fontSize: Math.round(points(size) * 10) / 10,
    lang: wholeLanguage(run.lang),
    ...(paint.opacity < 1 && { transparency: Math.round((1 - paint.opacity) * 100) }),
    ...(face !== writer.mainFace && { fontFace: faces[face] }),
    ...(spacing !== 0 && { charSpacing: Math.round(points(spacing) * 100) / 100 }),
    ...(run.isBold && { bold: true }),
    ...(run.isItalic && { italic: true }),
    ...(run.isStruck && { strike: 'sngStrike' }),
    ...(underline && { underline }),
    ...(raised && { [raised]: true }),
    ...(highlight !== undefined && { highlight }),
    ...(run.startsLine && { softBreakBefore: true }),
    ...(hyperlink && { hyperlink }),
  };
}

export function hyperlinkOf(
  link: Link,
  { slideNumber }: Writer,
): PptxGenJS.HyperlinkProps | undefined {
  if ('url' in link) return { url: link.url };
  const slide = slideNumber(link.slide);
  return slide === undefined ? undefined : { slide };
}

/** With a region, as office programs want it. */
function wholeLanguage(lang: string): string {
  const { language, region = '' } = new Intl.Locale(lang === '' ? 'en' : lang).maximize();
  return `${language}-${region}`;
}
