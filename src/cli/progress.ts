/** What a command is doing, for someone who waits for it. */
export interface Progress {
  /** Says what goes on now: on a terminal in a line of its own that is written over, nowhere else. */
  say(what: string): void;
  /** Prints a line that stays. */
  print(line: string): void;
  end(): void;
}

/** The progress of one command. */
export function showProgress(stream: NodeJS.WriteStream = process.stdout): Progress {
  const clear = (): void => {
    if (stream.isTTY) stream.write('\r\u001B[2K');
  };
  let current = '';
  const show = (): void => {
    if (stream.isTTY && current !== '') stream.write(`${current.slice(0, stream.columns - 2)}…`);
  };
  return {
    say(what) {
      clear();
      current = what;
      show();
    },
    print(line) {
      clear();
      stream.write(`${line}\n`);
      show();
    },
    end: clear,
  };
}
