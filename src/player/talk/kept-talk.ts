import type { Entry } from './latest.ts';
import { isKey, isRecord, parseStamp } from './message.ts';

const prefix = 'lectern-talk:';
/** A talk that nobody touched for this long is forgotten, in ms. */
const forgotten = 14 * 24 * 3600 * 1000;

/** What the browser has kept of a talk; nothing where it may not keep anything. */
export function readTalk(name: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const kept = parsed(prefix + name);
  for (const item of kept ? kept.entries : []) {
    const [key, value, written] = Array.isArray(item) ? (item as unknown[]) : [];
    const stamp = parseStamp(written);
    if (isKey(key) && stamp && value !== undefined) entries.set(key, { value, stamp });
  }
  return entries;
}

/** Keeps a talk for windows that are opened later, and for after a crash. */
export function keepTalk(name: string, entries: ReadonlyMap<string, Entry>): void {
  const list = [...entries].map(([key, { value, stamp }]) => [key, value, stamp]);
  try {
    localStorage.setItem(prefix + name, JSON.stringify({ at: Date.now(), entries: list }));
  } catch {
    // A browser that keeps nothing, or is full: the other windows still know.
  }
}

/** Forgets talks of long ago. */
export function forgetOldTalks(now = Date.now()): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    for (const key of keys)
      if (!(now - (parsed(key)?.at ?? 0) < forgotten)) localStorage.removeItem(key);
  } catch {
    // Nothing may be kept, so there is nothing to forget.
  }
}

function parsed(key: string): { at: number; entries: unknown[] } | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    if (!isRecord(kept)) return undefined;
    const { at, entries } = kept;
    return typeof at === 'number' && Array.isArray(entries) ? { at, entries } : undefined;
  } catch {
    return undefined;
  }
}
