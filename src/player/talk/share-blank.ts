import { blankColours } from '../blank.ts';
import type { Blank } from '../blank.ts';
import type { Talk } from './talk.ts';

const shown = 'shown';
const states = [...blankColours, shown] as const;

/** A screen that is blanked in one window is blank in all. */
export function shareBlank(blank: Blank, talk: Talk): void {
  let isTold = false;
  const share = talk.share<(typeof states)[number]>('blank', {
    parse: (value) => states.find((known) => known === value),
    apply: (value) => {
      isTold = true;
      blank.set(value === shown ? undefined : value);
      isTold = false;
    },
  });
  blank.onChange((colour) => {
    if (!isTold) share(colour ?? shown);
  });
}
