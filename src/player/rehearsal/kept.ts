import { version } from '../../rehearsal-file.ts';
import type { Rehearsal, RehearsedSlide } from '../../rehearsal-file.ts';
import { isRecord } from '../talk/message.ts';
import type { Recording } from './recording.ts';

/** A recording with the time at which it was last known to go on (ms since 1970). */
export interface KeptRecording {
  readonly recording: Recording;
  readonly seen: number;
}

export function writtenRecording({ recording, seen }: KeptRecording): string {
  return JSON.stringify({ ...recording, spent: [...recording.spent], seen });
}

/** Reads what `writtenRecording` wrote; undefined for anything else. */
export function parseRecording(text: string | null): KeptRecording | undefined {
  const value = parsed(text);
  if (!isRecord(value)) return undefined;
  const { began, slide, clock, spent, seen } = value;
  if (!isTime(began) || !isTime(clock) || !isTime(seen) || typeof slide !== 'string')
    return undefined;
  const times = Array.isArray(spent) ? spent.map(parseTime) : [undefined];
  const known = times.filter((time) => time !== undefined);
  if (known.length < times.length) return undefined;
  return { recording: { began, slide, clock, spent: new Map(known) }, seen };
}

/** Reads a list of rehearsals, and leaves out what is none. */
export function parseRehearsals(text: string | null): Rehearsal[] {
  const value = parsed(text);
  return Array.isArray(value)
    ? value.map(parseRehearsal).filter((rehearsal) => rehearsal !== undefined)
    : [];
}

function parseRehearsal(value: unknown): Rehearsal | undefined {
  if (!isRecord(value) || value['lectern'] !== version || !Array.isArray(value['slides']))
    return undefined;
  const { deck, recorded } = value;
  const slides = value['slides'].map(parseSlide);
  const known = slides.filter((slide) => slide !== undefined);
  const isDated = typeof recorded === 'string' && !Number.isNaN(Date.parse(recorded));
  if (!isDated || typeof deck !== 'string' || known.length < slides.length) return undefined;
  return { lectern: version, deck, recorded, slides: known };
}

function parseSlide(value: unknown): RehearsedSlide | undefined {
  if (!isRecord(value)) return undefined;
  const { slide, title, planned, spent } = value;
  if (typeof slide !== 'string' || typeof title !== 'string' || !isTime(spent)) return undefined;
  if (planned === undefined) return { slide, title, spent };
  return isTime(planned) ? { slide, title, planned, spent } : undefined;
}

function parseTime(value: unknown): [slide: string, time: number] | undefined {
  const [slide, time] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof slide === 'string' && isTime(time) ? [slide, time] : undefined;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
