/** The version of the messages: windows of another one are strangers. */
const version = 1;

/** Which of two values for one thing is the later: by count, and for equal counts by the window that said it. */
export interface Stamp {
  readonly count: number;
  readonly window: string;
}

/** What windows of one talk say to each other. */
export type Message =
  /** A thing that they share has a new value. */
  | { readonly kind: 'set'; readonly key: string; readonly value: unknown; readonly stamp: Stamp }
  /** A window has come: what do the others know? */
  | { readonly kind: 'hello' }
  /** Who shows the slides? And the answer. */
  | { readonly kind: 'ping' }
  | { readonly kind: 'pong' };

/** The longest key and the largest value (characters of JSON) that are believed. */
const longest = { key: 200, value: 100_000 };

/** A message as it is sent. */
export function written(message: Message): unknown {
  return { lectern: version, ...message };
}

/**
 * Reads what has come over a channel, which anything may have sent.
 *
 * @returns the message; undefined for anything that is none of this version
 */
export function parseMessage(data: unknown): Message | undefined {
  if (!isRecord(data) || data['lectern'] !== version) return undefined;
  const { kind, key, value } = data;
  if (kind === 'hello' || kind === 'ping' || kind === 'pong') return { kind };
  const stamp = parseStamp(data['stamp']);
  if (kind !== 'set' || !isKey(key) || !stamp || !isSmall(value)) return undefined;
  return { kind, key, value, stamp };
}

/** A stamp that may be compared; undefined for anything else. */
export function parseStamp(value: unknown): Stamp | undefined {
  if (!isRecord(value)) return undefined;
  const { count, window } = value;
  const isCount = typeof count === 'number' && Number.isSafeInteger(count) && count > 0;
  return isCount && typeof window === 'string' && window.length <= 64
    ? { count, window }
    : undefined;
}

export function isLater(a: Stamp, b: Stamp): boolean {
  return a.count > b.count || (a.count === b.count && a.window > b.window);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isKey(key: unknown): key is string {
  return typeof key === 'string' && key !== '' && key.length <= longest.key;
}

/** Whether a value is plain data of a modest size; what cannot be written as JSON cannot be kept. */
function isSmall(value: unknown): boolean {
  try {
    return value !== undefined && JSON.stringify(value).length <= longest.value;
  } catch {
    return false;
  }
}
