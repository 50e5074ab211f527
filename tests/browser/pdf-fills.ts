import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An area of a page that is filled with one colour. */
export interface Fill {
  /** As in `#fbfaf7`. */
  readonly colour: string;
  /** Width and height, in the units of what is drawn. */
  readonly size: readonly [width: number, height: number];
  readonly top: number;
}

/** What a page of a PDF is filled with, in the order in which it is painted. @param number of the page, from 1 */
export async function fillsOf(bytes: Uint8Array, number: number): Promise<Fill[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const fills: Fill[] = [];
  let colour = '';
  for (const [index, operator] of fnArray.entries()) {
    const values: unknown = argsArray[index];
    if (!Array.isArray(values)) continue;
    const [first, , box] = values as readonly unknown[];
    if (operator === OPS.setFillRGBColor) colour = String(first);
    if (operator === OPS.constructPath && first === OPS.fill && isBox(box)) {
      const [left = 0, top = 0, right = 0, bottom = 0] = Object.values(box);
      fills.push({ colour, size: [right - left, bottom - top], top });
    }
  }
  await task.destroy();
  return fills;
}

function isBox(value: unknown): value is Record<number, number> {
  return typeof value === 'object' && value !== null && 0 in value;
}
