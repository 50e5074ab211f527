import { isRecord } from '../talk/message.ts';

/** What is played, alike in all windows of a talk. */
export interface Playback {
  /** The address of the slide within the deck, and which of its videos and sounds it is, from 0. */
  readonly slide: string;
  readonly index: number;
  readonly isPaused: boolean;
  /** Where it was, in seconds, at this time of the clock, in ms. */
  readonly time: number;
  readonly at: number;
}

/** Where it is by now, in seconds. */
export function timeOf({ isPaused, time, at }: Playback, now: number): number {
  return isPaused ? time : time + Math.max(0, now - at) / 1000;
}

export function parsePlayback(value: unknown): Playback | undefined {
  if (!isRecord(value)) return undefined;
  const { slide, index, isPaused, time, at } = value;
  if (typeof slide !== 'string' || typeof isPaused !== 'boolean') return undefined;
  const isKnown = isCount(index) && Number.isInteger(index) && isCount(time) && isCount(at);
  return isKnown ? { slide, index, isPaused, time, at } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
