import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { durationText } from '../durations/duration-text.ts';
import { planDurations } from '../durations/plan-durations.ts';
import type { DurationChange } from '../durations/plan-durations.ts';
import { readRehearsal } from '../durations/read-rehearsal.ts';
import { replaceTexts } from '../export/write-whole.ts';
import { productRoot, shownPath, siteOptions } from './build-site.ts';
import { CommandFault, runCommand } from './command.ts';
import { chooseDecks, deckNames } from './deck-names.ts';

await runCommand(
  {
    line: 'run durations -- rehearsal.json',
    about:
      'Writes the times of a rehearsal, saved in the presenter view as JSON or CSV, into the slides as their duration.',
    options: {
      deck: { type: 'string', about: 'the deck, where the file names none or another' },
      round: { type: 'string', about: 'rounds to so many seconds, as in 15' },
      dry: { type: 'boolean', about: 'says what would change, and writes nothing' },
      root: siteOptions.root,
    },
    words: true,
  },
  async ({ words, text, has }) => {
    const [name, ...more] = words;
    if (name === undefined || more.length > 0) {
      throw new CommandFault('Name one file, as in: npm run durations -- rehearsal.json');
    }
    const unit = readUnit(text('round'));
    const root = resolve(text('root') ?? productRoot);
    const source = shownPath(resolve(name));
    const rehearsal = readRehearsal(await readText(name), source);
    const wanted = text('deck') ?? rehearsal.deck;
    if (wanted === undefined) {
      throw new CommandFault(`${source} names no deck. Name it: --deck my-talk`);
    }
    const [deck = wanted] = chooseDecks([wanted], await deckNames(root));
    const changes = await planDurations({ root, deck }, rehearsal.times, { source, unit });
    if (!has('dry')) await write(root, changes);
    console.log(report(deck, changes, has('dry')));
  },
);

async function readText(name: string): Promise<string> {
  return readFile(name, 'utf8').catch((error: unknown) => {
    throw new CommandFault(`"${name}" cannot be read: ${reasonOf(error)}`);
  });
}

async function write(root: string, changes: readonly DurationChange[]): Promise<void> {
  const texts = changes.flatMap(({ file, text }): [string, string][] =>
    text === undefined ? [] : [[join(root, file), text]],
  );
  await replaceTexts(new Map(texts)).catch((error: unknown) => {
    throw new CommandFault(`Nothing was written: ${reasonOf(error)}`);
  });
}

function report(deck: string, changes: readonly DurationChange[], isDry: boolean): string {
  const changed = changes.filter(({ text }) => text !== undefined);
  const rows = changed.map(({ file, before, now }) => [
    file.slice(file.lastIndexOf('/') + 1),
    before === undefined ? '–' : durationText(before),
    durationText(now),
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const total = durationText(changes.reduce((sum, { now }) => sum + now, 0));
  const said = isDry ? 'would change' : 'changed';
  return [
    ...rows.map(([file = '', before = '', now = '']) =>
      [
        file.padEnd(widths[0] ?? 0),
        before.padStart(widths[1] ?? 0),
        '→',
        now.padStart(widths[2] ?? 0),
      ].join('  '),
    ),
    `${deck}: ${rows.length} of ${changes.length} ${changes.length === 1 ? 'slide' : 'slides'} ${said}; together they take ${total}.`,
  ].join('\n');
}

function readUnit(typed = '1'): number {
  if (/^\d{1,4}$/.test(typed) && Number(typed) > 0) return Number(typed);
  throw new CommandFault(`--round takes a number of seconds, as in 15, not "${typed}".`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
