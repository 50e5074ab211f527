import { withoutPassed } from '../fit/fault.ts';
import type { Fault, Rule } from '../fit/fault.ts';
import type { Measured } from '../fit/measured.ts';

/** In which ways a deck is shown while it is checked. */
export const settings = ['stage', 'wide stage', 'print', 'light', 'dark'] as const;
export type Setting = (typeof settings)[number];

/** A fault as it was found in one setting. */
export interface Sighting extends Measured {
  readonly setting: Setting;
}

/** A fault of a slide with all settings in which it shows. */
export interface SlideFault extends Fault {
  readonly slug: string;
  /** The first step at which it shows. */
  readonly step: number;
  readonly settings: readonly Setting[];
  /** Whether it does not show in all settings in which it is looked for. */
  readonly isPartial: boolean;
  /** Where it shows first, to be drawn. */
  readonly seen: Sighting;
}

/**
 * Tells the same fault at several steps and in several settings once, with the most pixels.
 *
 * @param looked the settings in which slides were shown
 */
export function mergeSightings(
  sightings: readonly Sighting[],
  looked: readonly Setting[],
): SlideFault[] {
  const groups = Map.groupBy(sightings, keyOf);
  const merged = [...groups.values()].flatMap((group): SlideFault[] => {
    const [seen] = group;
    if (!seen) return [];
    const shown = settings.filter((each) => group.some((sighting) => sighting.setting === each));
    const pixels = group.map((sighting) => sighting.pixels ?? 0);
    return [
      {
        rule: seen.rule,
        noun: seen.noun,
        side: seen.side,
        value: seen.value,
        slug: seen.slug,
        pixels: seen.pixels === undefined ? undefined : Math.max(...pixels),
        step: Math.min(...group.map(({ step }) => step)),
        settings: shown,
        isPartial: looked.filter((each) => isLookedFor(seen.rule, each)).length > shown.length,
        seen,
      },
    ];
  });
  const placed = merged.map((fault) => ({ ...fault, block: `${fault.slug} ${fault.seen.block}` }));
  return withoutPassed(placed);
}

/** Each line of code is a fault of its own, of other blocks each side. */
function keyOf({ slug, rule, side, element, block }: Sighting): string {
  return [slug, rule, side ?? '', rule === 'code' ? element : block].join(' ');
}

function isLookedFor(rule: Rule, setting: Setting): boolean {
  switch (rule) {
    case 'font':
      return setting === 'stage';
    case 'contrast':
    case 'backdrop':
      return setting === 'light' || setting === 'dark';
    default:
      return setting !== 'light' && setting !== 'dark';
  }
}
