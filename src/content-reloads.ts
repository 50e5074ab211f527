import type { HookParameters } from 'astro';

type Hot = HookParameters<'astro:server:setup'>['server']['environments']['client']['hot'];

/** The reloads of pages that are open. */
export interface ContentReloads {
  /** Says that a change can be shown by a reload alone, or without one. */
  readonly need: () => void;
  readonly spare: () => void;
  /** A page lacks a slide, and says so perhaps after the reload that would have brought it was held back. */
  readonly catchUp: () => void;
  readonly isNeeded: () => boolean;
  /** When pages were told to reload for the last time, whatever for, in ms. */
  readonly last: () => number;
}

/**
 * Holds back the reloads that follow a saved content store, from a first live edit until a change that only a reload can show.
 * Astro sends them for every path (`*`); a reload for changed code names none and goes through.
 *
 * @param hot what the server sends to pages by, which is changed
 */
export function contentReloads(hot: Hot): ContentReloads {
  const send = hot.send.bind(hot);
  let state: 'unknown' | 'needed' | 'spared' = 'unknown';
  let held: (() => void) | undefined;
  let last = 0;
  hot.send = (...message: unknown[]) => {
    const pass = (): void => {
      Reflect.apply(send, undefined, message);
    };
    if (isContentReload(message[0])) {
      held = state === 'spared' ? pass : undefined;
      if (held) return;
      state = 'unknown';
    }
    if (isReload(message[0])) last = Date.now();
    pass();
  };
  return {
    catchUp: () => {
      state = 'needed';
      if (held) last = Date.now();
      held?.();
      held = undefined;
    },
    need: () => {
      state = 'needed';
    },
    spare: () => {
      if (state !== 'needed') state = 'spared';
    },
    isNeeded: () => state === 'needed',
    last: () => last,
  };
}

function isReload(payload: unknown): payload is { readonly path?: string } {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'type' in payload &&
    payload.type === 'full-reload'
  );
}

function isContentReload(payload: unknown): boolean {
  return isReload(payload) && payload.path === '*';
}
