/**
 * The names that the HTML and the player agree on. Nothing is imported here, so that both may import it.
 */

/** On `<html>`: which setting the page is in; a `View`. */
export const VIEW = 'data-view';
/** home, read and handout are pages; stage is a slide's page; presenter is the speaker's; overview is either of these with all slides small. */
export type View = 'home' | 'read' | 'handout' | 'stage' | 'presenter' | 'overview';

/** On `<html>`: the colours the reader chose, `light` or `dark`; absent: the system's. */
export const THEME = 'data-theme';
/** The key in the browser's storage under which that choice is kept. */
export const THEME_STORAGE = 'lectern-theme';

/** On `<html>`: `black` or `white` while the screen is blank. */
export const BLANK = 'data-blank';

/** On `<html>`, once the pointer has rested: the controls are out of the way. */
export const IDLE = 'data-idle';

/** On `<html>`: the tool that has the pointer in this window, such as `pen`. */
export const TOOL = 'data-tool';
/** On `<html>`: the stage shows a part of the slide only. */
export const ZOOMED = 'data-zoomed';
/** On `<html>`: strokes are printed too. */
export const PRINT_STROKES = 'data-print-strokes';
/** On the strokes of a step, while that is the step that is shown. */
export const STROKES_SHOWN = 'data-strokes-shown';

/** On `<html>`, when the player has taken over. */
export const READY = 'data-player';

/** On a slide's `<section>`: its address within the deck. */
export const SLIDE = 'data-slide';
/** On a slide's `<section>`: its title, where that is not what its heading says. */
export const TITLE = 'data-title';
/** On a slide's `<section>`: how many steps it has after it is first shown. */
export const STEPS = 'data-steps';
/** On a slide's `<section>`: how it comes onto the stage and, the other way round, leaves it backwards; absent: at once. */
export const TRANSITION = 'data-transition';
/** On `<html>`, while a slide gives way to another: the transition. */
export const MOVING = 'data-moving';
/** On `<html>`, while `MOVING` is: the way back. */
export const BACKWARD = 'data-backward';
/** On an element: the name that another slide's element has too, so that the one turns into the other. */
export const MORPH = 'data-morph';
/** On an element that appears by a step: the number of that step, from 1. */
export const STEP = 'data-step';
/** On a block of code whose marked lines change: the steps that bring its second and its last state. */
export const MARKS_FROM = 'data-marks-from';
export const MARKS_TO = 'data-marks-to';
/** On such a block: the states, from 0, in which no line is marked. On its lines: those in which they are. */
export const PLAIN_IN = 'data-plain-in';
export const MARKED_IN = 'data-marked-in';
/** On such a block and its lines, while lines are marked. */
export const MARKED = 'data-marked';

/** On a part of the notes: the step it belongs to; 0 for the slide as it is first shown. */
export const NOTES_STEP = 'data-notes-step';

/** On an element, in the development server only: the line of the slide's file that it begins in. */
export const LINE = 'data-line';

/** On an element that a later step will show. */
export const UPCOMING = 'data-upcoming';

/** On a slide's `<section>`, where paper shows it once for each step: the step it is shown at. */
export const AT_STEP = 'data-at-step';

/** On `<body>` of a slide's page: how many slides the deck has, and which one this is, from 1. */
export const COUNT = 'data-count';
export const NUMBER = 'data-number';

/** On `<body>` of a deck's page: the deck's service worker, relative to the deck's address. */
export const WORKER = 'data-worker';
/** On `<html>`: `saving` while the deck's files are fetched for showing it without network, `ready` when all are in. */
export const OFFLINE = 'data-offline';
/** On an element around what may be too wide for a narrow column: there it scrolls, by itself and by keys. */
export const SCROLLS = 'data-scrolls';

/** On a control: what the player does when it is pressed. */
export const ACTION = 'data-action';

/** In the presenter view: what the player shows in an element. */
export const PART = 'data-part';
/** On the button that records a rehearsal: the name of the deck's folder. */
export const DECK = 'data-deck';
/** On the notes of a slide: the slide's address. */
export const NOTES_OF = 'data-notes-of';
/** On the notes of a slide, and on the clock for the whole talk: how long it is to take, in seconds. */
export const PLANNED = 'data-planned';

/** On a copy button: the text it copies. */
export const COPY = 'data-copy';
/** On a copy button, for a moment: it has copied. */
export const COPIED = 'data-copied';

/** What of a slide its `<section>` shows by class names. */
export interface SlideLook {
  readonly layout: string;
  readonly density: string;
  readonly ground?: string | undefined;
  /** The scale of its text in percent, where it is not the usual. */
  readonly scale?: number | undefined;
  /** Names that the author gave. */
  readonly class?: string | undefined;
}

/** The class names of a slide's `<section>`. */
export function slideClass({ layout, density, ground, scale, class: own }: SlideLook): string {
  const names = [
    'slide',
    `layout-${layout}`,
    `text-${density}`,
    ground && `ground-${ground}`,
    scale && `fit-${scale}`,
    own,
  ];
  return names.filter(Boolean).join(' ');
}

/** What a page asks of its deck's service worker: to save the files that are not in, and to say how many are. */
export const SAVE = 'lectern:save';
/** What a service worker asks of the one that waits to follow it: not to wait. */
export const TAKE_OVER = 'lectern:take-over';
/** What a service worker tells the deck's windows: how many of its files are in. */
export interface Saved {
  readonly saved: number;
  readonly total: number;
}

/** The development server's message that a slide was edited. */
export const LIVE_EDIT = 'lectern:edit';
/** Its message that nothing is wrong any longer. */
export const MENDED = 'lectern:mended';
/** A page's question what is wrong and what it has missed, with its age in ms. */
export const LISTENING = 'lectern:listening';
/** A page's answer to an edit of a slide that it has not: only a reload can bring it. */
export const SLIDE_MISSING = 'lectern:missing';
/** A slide as it is after the edit. */
export interface LiveEdit {
  readonly deck: string;
  readonly slug: string;
  readonly title: string;
  readonly look: SlideLook;
  readonly steps: number;
  readonly headingId?: string | undefined;
  readonly html: string;
}
