import { version } from '../../rehearsal-file.ts';
import type { Rehearsal, RehearsedSlide } from '../../rehearsal-file.ts';

/** A rehearsal while it is recorded; times in ms. */
export interface Recording {
  /** When it began, since 1970. */
  readonly began: number;
  /** The slide whose time is counted. */
  readonly slide: string;
  /** What the talk's clock said when it was looked at last. */
  readonly clock: number;
  /** What each slide has taken until then. */
  readonly spent: ReadonlyMap<string, number>;
}

/** A recording that begins now, with the clock at nought. */
export function begun(slide: string, now: number): Recording {
  return { began: now, slide, clock: 0, spent: new Map() };
}

/**
 * Adds what the clock has gone on to the slide that was shown, and goes on with `slide`. So a pause of the clock is one of the
 * recording, and a slide that is come back to goes on where it was. A clock that went back was set to nought in between.
 */
export function counted(recording: Recording, clock: number, slide = recording.slide): Recording {
  const gone = clock < recording.clock ? clock : clock - recording.clock;
  const spent = new Map(recording.spent);
  spent.set(recording.slide, (spent.get(recording.slide) ?? 0) + gone);
  return { ...recording, slide, clock, spent };
}

/** What was recorded, as it is kept and saved. */
export function rehearsalOf(
  { began, spent }: Recording,
  deck: string,
  slides: readonly Omit<RehearsedSlide, 'spent'>[],
): Rehearsal {
  return {
    lectern: version,
    deck,
    recorded: new Date(began).toISOString(),
    slides: slides.map(({ slide, title, planned }) => ({
      slide,
      title,
      ...(planned === undefined ? {} : { planned: tenths(planned) }),
      spent: tenths((spent.get(slide) ?? 0) / 1000),
    })),
  };
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
