import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { launchBrowser } from '../export/browser.ts';
import { DeckFault, ExportFault } from '../export/export-fault.ts';
import type { ExportedFile, Exporter } from '../export/exporter.ts';
import { listenForInterrupt } from '../export/interrupt.ts';
import { keptExports } from '../export/kept-exports.ts';
import { offerExports } from '../export/offer-exports.ts';
import { writeWorkers } from '../offline/offline.ts';
import { sizeText } from '../export/size-text.ts';
import { prepareFolder } from '../export/write-whole.ts';
import { buildSite, projectRoot, shownPath, siteOptions } from './build-site.ts';
import { CommandFault, runCommand } from './command.ts';
import type { Arguments, Option } from './command.ts';
import { chooseDecks, deckNames } from './deck-names.ts';
import { exportPlace } from './export-place.ts';
import { showProgress } from './progress.ts';

/** A command that makes files of decks. */
export interface ExportUsage {
  /** As in `pdf`. */
  readonly name: string;
  readonly about: string;
  readonly options?: Readonly<Record<string, Option>>;
  /** Whether the files may have private notes in them: then it takes `--notes`. */
  readonly hasNotes?: boolean;
  /** The ending of the file, where it makes one of each deck, as in `.pdf`: then `--out` may name the file itself. */
  readonly ending?: string;
}

/**
 * Runs a command that builds the site and makes files of decks, of those that are named or of all, with one browser. They go into
 * the site, whose pages then offer them, or where `--out` says. A deck that cannot be made into one is told of at the end.
 *
 * @param exporters are made of what was typed, before anything is built
 */
export async function runExport(
  { name, about, options = {}, hasNotes = false, ending }: ExportUsage,
  exporters: (typed: Arguments) => readonly Exporter[],
): Promise<void> {
  await runCommand(
    {
      line: `run ${name} [deck…]`,
      about,
      options: {
        ...options,
        ...(hasNotes && { notes: notesOption }),
        out: {
          type: 'string',
          about: `a folder for the files${ending === undefined ? '' : `, or the ${ending} file of one deck`}, instead of the site`,
        },
        base: siteOptions.base,
        site: siteOptions.site,
        root: siteOptions.root,
      },
      words: true,
    },
    async (typed) => {
      const work = exporters(typed);
      const root = projectRoot(typed.text('root'));
      const decks = chooseDecks(typed.words, await deckNames(root));
      const out = typed.text('out');
      const place = exportPlace(out, ending, decks);
      const withNotes = typed.has('notes');
      if (withNotes) checkPrivate(out, root);
      listenForInterrupt();
      if (place.folder !== undefined) await prepareFolder(place.folder);
      const progress = showProgress();
      try {
        progress.say('Starting the browser');
        await using browser = await launchBrowser();
        progress.say('Building the site');
        const kept = withNotes ? undefined : await keptExports(join(root, 'dist'));
        const { folder: site } = await buildSite({
          root,
          base: typed.text('base'),
          site: typed.text('site'),
          ...(withNotes ? { withNotes, out: temporaryFolder() } : { keepsExports: true }),
        });
        const written: string[] = [];
        const faults: DeckFault[] = [];
        for (const deck of decks) {
          const count = (what: string, done: number, total: number): void =>
            progress.count(`${deck}: ${what}`, done, total);
          const job = {
            browser,
            site,
            deck,
            place: (file: string) => place.path(site, file),
            count,
          };
          for (const exporter of work) {
            let began = performance.now();
            try {
              for await (const file of exporter(job)) {
                written.push(...(file.files ?? [file.path]));
                const seconds = (performance.now() - began) / 1000;
                for (const line of resultLines(deck, file, seconds)) progress.print(line);
                began = performance.now();
              }
            } catch (error) {
              if (!(error instanceof DeckFault)) throw error;
              faults.push(error);
            }
          }
        }
        await kept?.removeStale(written);
        if (kept && (await offerExports(site))) await writeWorkers(site);
        if (faults.length > 0)
          throw new ExportFault(faults.map(({ message }) => message).join('\n'));
      } finally {
        progress.end();
      }
    },
  );
}

const notesOption: Option = {
  type: 'boolean',
  about: 'takes private notes along; needs --out',
};

/** @throws CommandFault where what holds private notes would get into the site that is published */
function checkPrivate(out: string | undefined, root: string): void {
  if (out === undefined)
    throw new CommandFault(
      '--notes takes private notes along, so it needs --out: a place that is not published.',
    );
  if (`${resolve(out)}${sep}`.startsWith(join(root, 'dist') + sep))
    throw new CommandFault(
      `--notes takes private notes along, and --out ${out} is in the site that is published. Name another place.`,
    );
}

/** A folder that is gone when the command ends, however it ends. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function resultLines(deck: string, file: ExportedFile, seconds: number): string[] {
  const { about, bytes, path, remarks = [] } = file;
  return [
    `${deck}: ${about}, ${sizeText(bytes)} → ${shownPath(path)} (${seconds.toFixed(1)} s)`,
    ...remarks.map((remark) => `  ${remark}`),
  ];
}
