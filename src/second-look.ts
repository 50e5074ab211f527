import type { EventEmitter } from 'node:events';
import { statSync } from 'node:fs';

/** Chokidar drops changes of a file that come within 50 ms of one it told of; it is looked at after that, in ms. */
const after = 100;

/**
 * Has a watcher tell once more of a file that was written again right after it told of it, as some editors do that format what they save:
 * without that the last words of the file would not be seen until it is saved the next time.
 *
 * @param folder the files below it are meant
 */
export function lookTwice(watcher: EventEmitter, folder: string): void {
  const waiting = new Set<string>();
  // Before anybody reads the file, so that what is written after this look is found by the second.
  watcher.prependListener('all', (event: string, path: string) => {
    if (!['add', 'change'].includes(event) || !path.startsWith(folder) || waiting.has(path)) return;
    const before = stampOf(path);
    waiting.add(path);
    setTimeout(() => {
      waiting.delete(path);
      const now = stampOf(path);
      if (now !== undefined && now !== before) watcher.emit('all', 'change', path);
    }, after).unref();
  });
}

/** Tells a file from what it was before it was written; nothing where there is none. */
function stampOf(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.mtimeNs} ${stats.size} ${stats.ino}`;
}
