/** The parameter of an address that makes its window one of a talk. */
const parameter = 'talk';

/** The talk that an address belongs to; undefined for a reader's. */
export function talkOf(search: string): string | undefined {
  const id = new URLSearchParams(search).get(parameter) ?? '';
  return /^[a-z0-9]{4,32}$/.test(id) ? id : undefined;
}

/** An id that no other talk has. */
export function newTalkId(): string {
  // Not `randomUUID`, which is there over https and on this machine alone.
  const words = crypto.getRandomValues(new Uint32Array(2));
  return [...words].map((word) => word.toString(36)).join('');
}

/** The same address for the windows of a talk. */
export function withTalk(address: string | URL, id: string): URL {
  const url = new URL(address);
  url.searchParams.set(parameter, id);
  return url;
}

/**
 * The features of a window that is opened for a talk. Without `noopener` the windows would share a process: one that hangs or crashes
 * would take the other along.
 */
export const ofItsOwn = 'popup,noopener';
