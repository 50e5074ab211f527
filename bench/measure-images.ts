import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

/**
 * Takes the pictures of a deck of a built site, in a process of its own: from its start to its end, with the browser's.
 *
 * @throws when a picture is missing
 */
export async function measureImages(dist: URL, count: number, runs: number): Promise<Figure[]> {
  const program = fileURLToPath(new URL('picture-deck.ts', import.meta.url));
  const taken: { seconds: number; megabytes: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const { stdout } = await promisify(execFile)(process.execPath, [
      program,
      fileURLToPath(dist),
      `d${count}`,
    ]);
    const seconds = (performance.now() - start) / 1000;
    const said: unknown = JSON.parse(stdout);
    const [pictures, bytes] = ['pictures', 'bytes'].map((name) =>
      Number(Reflect.get(Object(said), name)),
    );
    if (pictures !== 2 * count)
      throw new Error(`There are ${pictures} pictures of ${count} slides.`);
    taken.push({ seconds, megabytes: (bytes ?? Number.NaN) / 1e6 });
  }
  return [
    {
      name: `${count} slides: pictures, cards, contact sheet`,
      unit: 's',
      target: 40,
      runs: taken.map(({ seconds }) => seconds),
    },
    {
      name: `${count} slides: size of all these`,
      unit: 'MB',
      runs: taken.map(({ megabytes }) => megabytes),
    },
  ];
}
