/** What a command is doing, for someone who waits for it. */
export interface Progress {
  /** Says what goes on now: on a terminal in a line of its own that is written over, nowhere else. */
  say(what: string): void;
  /** Says it with a bar of how much is done. */
  count(what: string, done: number, total: number): void;
  /** Prints a line that stays. */
  print(line: string): void;
  end(): void;
}

/** Where progress is shown: a terminal, or a file or another program. */
export type ProgressStream = Pick<NodeJS.WriteStream, 'write'> &
  Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

/** The progress of one command. */
export function showProgress(stream: ProgressStream = process.stdout): Progress {
  const clear = (): void => {
    if (stream.isTTY) stream.write('\r\u001B[2K');
  };
  // The last column stays free: some terminals go to the next line as soon as it is full.
  const room = (): number => (stream.columns ?? 80) - 1;
  let current = '';
  const show = (line: string): void => {
    clear();
    current = line;
    if (stream.isTTY) stream.write(current);
  };
  return {
    say: (what) => show(`${what.slice(0, room() - 1)}…`),
    count: (what, done, total) => show(barLine(what, done, total, room())),
    print(line) {
      clear();
      stream.write(`${line}\n`);
      show(current);
    },
    end: clear,
  };
}

/** As in `xen: pictures ━━━━━━━───── 12/23`; the bar gives way to the words where there is little room. */
function barLine(what: string, done: number, total: number, room: number): string {
  const numbers = `${String(done).padStart(String(total).length)}/${total}`;
  const width = Math.min(30, room - what.length - numbers.length - 2);
  if (width < 5) return `${what.slice(0, room - numbers.length - 1)} ${numbers}`;
  const full = total > 0 ? Math.floor((width * done) / total) : width;
  return `${what} ${'━'.repeat(full)}${'─'.repeat(width - full)} ${numbers}`;
}
