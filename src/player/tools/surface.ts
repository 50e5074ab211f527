import type { Player } from '../player.ts';
import { isCanvas, pointOn } from './canvas.ts';
import type { Point, Size } from './canvas.ts';
import type { Observed } from './observed.ts';
import type { Tool } from './tool.ts';

/** Where the pointer touches the canvas, and how firmly, from 0 to 1, if it can tell. */
export interface Contact {
  readonly point: Point;
  readonly pressure?: number;
}

/** What a tool does with the pointer on the slide that is shown. */
export interface Hand {
  /** The pointer is here, pressed or not; undefined: it has left. */
  readonly hover?: (point: Point | undefined) => void;
  readonly press?: (contact: Contact) => void;
  /** It moves while it is pressed, through all these places. */
  readonly drag?: (contacts: readonly Contact[]) => void;
  readonly release?: () => void;
  /** The slide has gone, or the tool, before the pointer was released. */
  readonly stop?: () => void;
}

/** The button by which a stylus tells that its other end is down (https://www.w3.org/TR/pointerevents3/#the-button-property). */
const eraserEnd = 5;

/** While a tool is on, it lies over the slide and takes what mouse, finger and stylus do, so that nothing under it is pressed. */
export function surface(
  player: Player,
  size: Size,
  tool: Observed<Tool | null>,
  hands: Readonly<Record<Tool, Hand>>,
): void {
  const slides = document.querySelector('.slides');
  const element = document.createElement('div');
  element.className = 'surface';
  element.ariaHidden = 'true';
  let pressed: { readonly id: number; readonly hand: Hand } | undefined;
  let hasStylus = false;

  const stop = (): void => {
    const was = pressed;
    pressed = undefined;
    was?.hand.stop?.();
  };
  const end = ({ pointerId }: PointerEvent): void => {
    if (pressed?.id !== pointerId) return;
    const { hand } = pressed;
    pressed = undefined;
    hand.release?.();
  };
  const on = (type: 'pointerdown' | 'pointermove', handle: (event: PointerEvent) => void): void =>
    element.addEventListener(type, handle);

  on('pointerdown', (event) => {
    event.stopPropagation();
    hasStylus ||= event.pointerType === 'pen';
    // Who writes with a stylus rests the hand beside it.
    const isPalm = hasStylus && event.pointerType === 'touch';
    const isEraser = event.button === eraserEnd;
    const [contact] = contactsOf(player.slide, size, [event]);
    if (!tool.value || !contact || pressed || isPalm || !(event.button === 0 || isEraser)) return;
    const hand = hands[isEraser ? 'eraser' : tool.value];
    element.setPointerCapture(event.pointerId);
    // A button may have it still, and the space bar is for the next step.
    player.slide?.focus({ preventScroll: true });
    pressed = { id: event.pointerId, hand };
    hand.hover?.(contact.point);
    hand.press?.(contact);
  });
  on('pointermove', (event) => {
    if (!tool.value || (pressed && pressed.id !== event.pointerId)) return;
    const hand = pressed?.hand ?? hands[tool.value];
    const contacts = contactsOf(player.slide, size, pressed ? coalesced(event) : [event]);
    const last = contacts.at(-1);
    if (!last) return;
    hand.hover?.(last.point);
    if (pressed) hand.drag?.(contacts);
  });
  element.addEventListener('pointerup', (event) => {
    event.stopPropagation();
    end(event);
  });
  element.addEventListener('pointercancel', (event) => {
    if (pressed?.id === event.pointerId) stop();
  });
  element.addEventListener('pointerleave', () => {
    if (tool.value) hands[tool.value].hover?.(undefined);
  });
  element.addEventListener('click', (event) => event.stopPropagation());
  // Neither a selection nor a menu, and the focus stays on the slide.
  for (const type of ['mousedown', 'contextmenu'])
    element.addEventListener(type, (event) => event.preventDefault());

  tool.onChange((value) => {
    stop();
    if (value) slides?.append(element);
    else element.remove();
  });
  player.onChange(stop);
}

function contactsOf(
  slide: Element | undefined,
  size: Size,
  events: readonly PointerEvent[],
): Contact[] {
  const box = slide?.getBoundingClientRect();
  if (!box || !isCanvas(box, size)) return [];
  return events.map(({ clientX, clientY, pointerType, pressure }) => {
    const point = pointOn(box, size, [clientX, clientY]);
    // A mouse and most fingers know no pressure.
    return pointerType === 'pen' ? { point, pressure } : { point };
  });
}

/** All places that the pointer came through since the last event; a browser tells of them where it trusts the connection. */
function coalesced(event: PointerEvent): PointerEvent[] {
  const events = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
  return events.length > 0 ? events : [event];
}
