import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

/** What a PDF is allowed to take, in seconds, by its pages. */
const limits = new Map([
  [23, 2.5],
  [200, 4],
  [1000, 10],
]);

/**
 * Prints decks of a built site, each in a process of its own: from its start to its end, with the browser's.
 *
 * @throws when a page is missing in a PDF, or one is too many
 */
export async function measurePdf(
  dist: URL,
  counts: readonly number[],
  runs: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const count of counts) {
    const prints: Print[] = [];
    for (let run = 0; run < runs; run++) prints.push(await print(dist, count));
    figures.push(
      {
        name: `${count} slides: PDF`,
        unit: 's',
        target: limits.get(count),
        runs: prints.map(({ seconds }) => seconds),
      },
      {
        name: `${count} slides: size of the PDF`,
        unit: 'MB',
        runs: prints.map(({ megabytes }) => megabytes),
      },
    );
  }
  return figures;
}

interface Print {
  readonly seconds: number;
  readonly megabytes: number;
}

async function print(dist: URL, count: number): Promise<Print> {
  const start = performance.now();
  const program = fileURLToPath(new URL('print-deck.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    fileURLToPath(dist),
    `d${count}`,
  ]);
  const seconds = (performance.now() - start) / 1000;
  const printed: unknown = JSON.parse(stdout);
  const [pages, bytes] = ['pages', 'bytes'].map((name) =>
    Number(Reflect.get(Object(printed), name)),
  );
  if (pages !== count) throw new Error(`The PDF of ${count} slides has ${pages} pages.`);
  return { seconds, megabytes: (bytes ?? Number.NaN) / 1e6 };
}
