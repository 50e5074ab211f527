import { z } from 'astro/zod';
import { ContentFault } from '../content-fault.ts';
import type { Fault } from '../content-fault.ts';
import { readYaml } from '../front-matter.ts';
import { columns, version } from '../rehearsal-file.ts';
import { readCsv } from './read-csv.ts';

/** What a file says of one slide: its address, the time it took in seconds, and the line that says so. */
export interface RehearsedTime {
  readonly slide: string;
  readonly spent: number;
  readonly line: number;
}

/** What a file of a rehearsal says; of a deck only where it names one. */
export interface RehearsedTimes {
  readonly deck: string | undefined;
  readonly times: readonly RehearsedTime[];
}

const seconds = z.number('expected seconds like 70.5').nonnegative('expected seconds like 70.5');
const rehearsal = z.strictObject({
  lectern: z.literal(version),
  deck: z.string(),
  recorded: z.string().optional(),
  slides: z.array(
    z.strictObject({
      slide: z.string(),
      title: z.string().optional(),
      planned: seconds.nullable().optional(),
      spent: seconds,
    }),
  ),
});

/**
 * Reads a rehearsal that the presenter view saved, as JSON or as CSV.
 *
 * @param file its name, for messages
 * @throws ContentFault where it is neither, or says a time that is none
 */
export function readRehearsal(text: string, file: string): RehearsedTimes {
  const read = /^\s*\{/.test(text.replace(/^\uFEFF/, '')) ? readJson : readTable;
  const { deck, times } = read(text.replace(/^\uFEFF/, ''), file);
  const seen = new Map<string, number>();
  const faults = times.flatMap(({ slide, line }): Fault[] => {
    const first = seen.get(slide);
    seen.set(slide, first ?? line);
    const reason = `The slide "${slide}" stands on line ${first ?? 0} already. Keep one of the two.`;
    return first === undefined ? [] : [{ file, line, reason }];
  });
  if (faults.length > 0) throw new ContentFault(faults);
  return { deck: deck === '' ? undefined : deck, times };
}

/** JSON is YAML too, whose reader knows the place of a wrong value. */
function readJson(text: string, file: string): RehearsedTimes {
  checkJson(text, file);
  const { deck, slides } = readYaml(text, { file, line: 1 }, rehearsal);
  const lines = [...text.matchAll(/"slide"\s*:/g)].map(({ index }) => lineAt(text, index));
  const times = slides.map(({ slide, spent }, index) => ({
    slide,
    spent,
    line: lines[index] ?? 1,
  }));
  return { deck, times };
}

function checkJson(text: string, file: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, line = 1, column = 1] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
    const reason = 'Broken JSON. Save the rehearsal again in the presenter view.';
    throw new ContentFault([{ file, line: Number(line), column: Number(column), reason }]);
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function readTable(text: string, file: string): RehearsedTimes {
  const fail = (line: number, reason: string): never => {
    throw new ContentFault([{ file, line, reason }]);
  };
  const table = readCsv(text);
  if (table.broken !== undefined)
    fail(table.broken, 'Broken CSV: a quote has no end, or something stands after it.');
  const [head, ...rows] = table.rows;
  const names = head?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  const known = `The first line of a rehearsal is: ${columns.join(',')}`;
  const place = (name: (typeof columns)[number]): number => names.indexOf(name);
  for (const name of ['slide', 'spent'] as const)
    if (place(name) < 0) fail(head?.line ?? 1, `There is no column "${name}". ${known}`);

  let deck: string | undefined;
  const times = rows.map(({ line, fields }) => {
    const text = (name: (typeof columns)[number]): string => fields[place(name)]?.trim() ?? '';
    const spent = table.separator === ',' ? text('spent') : text('spent').replace(',', '.');
    if (!/^\d+(?:\.\d+)?$/.test(spent))
      fail(line, `Wrong value for "spent": "${text('spent')}". Expected seconds like 70.5.`);
    if (deck !== undefined && deck !== text('deck'))
      fail(line, `The file is of two decks, "${deck}" and "${text('deck')}". Keep one.`);
    deck = text('deck');
    return { slide: text('slide'), spent: Number(spent), line };
  });
  return { deck, times };
}
