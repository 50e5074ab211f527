import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { isContentFault } from '../content-fault.ts';
import { ExportFault } from '../export/export-fault.ts';
import { interruption } from '../export/interrupt.ts';
import { nearest } from '../markdown/nearest.ts';

/** Something the person who typed the command can mend; its message is all they need. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault';
}

/** How a command is called: its line after `npm`, what it does, and its options with what each is for. */
export interface Usage {
  readonly line: string;
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Whether it takes words that are no options. */
  readonly words?: boolean;
}

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly about: string;
}

/** What was typed: options by their names, and the words between them. */
export interface Arguments {
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly has: (option: string) => boolean;
}

/**
 * Runs a command with what was typed and ends the process: with code 0 when it is done, with 1 after a fault.
 * A command that goes on (a server) returns a promise that is settled when it has ended.
 */
export async function runCommand(
  usage: Usage,
  work: (typed: Arguments) => Promise<void>,
): Promise<void> {
  try {
    const typed = readArguments(usage, process.argv.slice(2));
    if (typed.has('help')) await write(process.stdout, `${helpText(usage)}\n`);
    else await work(typed);
    process.exit();
  } catch (error) {
    await write(process.stderr, `${faultText((await interruption()) ?? error)}\n`);
    // Astro leaves its servers open when a build fails, and these would keep the process.
    process.exit(1);
  }
}

/** @throws CommandFault for an unknown option, a missing value, or a word where none is taken */
export function readArguments(usage: Usage, argv: readonly string[]): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, { type }] of Object.entries(usage.options)) options[name] = { type };
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option') checkOption(usage, token.name, token.rawName, token.value);
  }
  const [word] = positionals;
  if (word !== undefined && !usage.words) {
    throw new CommandFault(`Unexpected "${word}".${afterDashes(usage)}\n\n${helpText(usage)}`);
  }
  return {
    words: positionals,
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    has: (option) => values[option] === true,
  };
}

/** What is said about a caught value: a fault by its message, anything else with its stack. */
export function faultText(error: unknown): string {
  if (isContentFault(error) || error instanceof CommandFault || error instanceof ExportFault) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function helpText({ line, about, options }: Usage): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const left = `--${name}${option.type === 'string' ? ' …' : ''}`;
    return `  ${left.padEnd(14)}${option.about}`;
  });
  return [`npm ${line}`, `  ${about}`, ...(rows.length > 0 ? ['', ...rows] : [])].join('\n');
}

function checkOption(usage: Usage, name: string, typed: string, value: string | undefined): void {
  if (name === 'help') return;
  const option = usage.options[name];
  if (!option) {
    const guess = nearest(name, Object.keys(usage.options));
    const hint = guess === undefined ? '' : ` Did you mean --${guess}?`;
    throw new CommandFault(`Unknown option ${typed}.${hint}\n\n${helpText(usage)}`);
  }
  if (option.type === 'boolean' && value !== undefined) {
    throw new CommandFault(`The option ${typed} takes no value.`);
  }
  if (option.type === 'string' && (value === undefined || value === '' || value.startsWith('--'))) {
    throw new CommandFault(`The option ${typed} needs a value.\n\n${helpText(usage)}`);
  }
}

/** npm keeps options for itself unless they stand after `--`, and passes their values on as words. */
function afterDashes({ line, options }: Usage): string {
  return Object.keys(options).length > 0 && !line.includes(' -- ')
    ? ` Options are written after "--", as in: npm ${line} -- --${Object.keys(options)[0] ?? ''} …`
    : '';
}

/** Writes all of a text before the process may end. */
export async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  await new Promise<void>((resolve) => stream.write(text, () => resolve()));
}
