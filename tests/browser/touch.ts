import type { Page } from '@playwright/test';

/** A point of the window, in CSS px. */
export type Point = readonly [x: number, y: number];

const shares = [0.1, 0.3, 0.6, 0.9, 1];

/** A finger that moves as a hand moves it; `second` is where another one rests. */
export async function swipe(page: Page, from: Point, to: Point, second?: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const points = ([x, y]: Point) => [
    { x, y, id: 1 },
    ...(second ? [{ x: second[0], y: second[1], id: 2 }] : []),
  ];
  // Each comes so soon after the one before, in s since 1970, however long the machine takes for it.
  let timestamp = Date.now() / 1000;
  const send = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: ReturnType<typeof points>,
  ): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
    timestamp += 0.016;
  };
  await send('touchStart', points(from));
  for (const share of shares) await send('touchMove', points(between(from, to, share)));
  await send('touchEnd', []);
  await session.detach();
}

/** A stylus that draws a line, pressed by `force` from 0 to 1. */
export async function write(page: Page, from: Point, to: Point, force: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = async (
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    [x, y]: Point,
  ): Promise<void> => {
    await session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      force,
      pointerType: 'pen',
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  };
  await send('mousePressed', from);
  for (const share of shares) await send('mouseMoved', between(from, to, share));
  await send('mouseReleased', to);
  await session.detach();
}

function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
