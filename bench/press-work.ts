/** What the browser does in a page for a press; the names are those of Chromium's traces. */
const work = [
  'EventDispatch',
  'FunctionCall',
  'TimerFire',
  'FireAnimationFrame',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
];

/** A piece of work on one thread; `start` and `end` in µs by the clock, `cost` in µs of the processor. */
interface Work {
  readonly thread: string;
  readonly start: number;
  readonly end: number;
  readonly cost: number;
  readonly isPress: boolean;
}

/**
 * Reads from a trace how long the page's main thread worked after each press of a key until the next, in ms of the processor:
 * handlers, style, layout, paint. What runs beside on the machine does not count, work within work counts once.
 */
export function pressWork(trace: string): number[] {
  const all = eventsOf(trace);
  const thread = all.find(({ isPress }) => isPress)?.thread;
  const events = all
    .filter((event) => event.thread === thread)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const times: number[] = [];
  let until = 0;
  for (const { start, end, cost, isPress } of events) {
    if (isPress) times.push(0);
    if (start < until) continue;
    until = end;
    if (times.length > 0) times.push((times.pop() ?? 0) + cost / 1000);
  }
  return times;
}

function eventsOf(trace: string): Work[] {
  const parsed: unknown = JSON.parse(trace);
  const events =
    typeof parsed === 'object' && parsed !== null && 'traceEvents' in parsed
      ? parsed.traceEvents
      : [];
  return Array.isArray(events) ? events.flatMap(toWork) : [];
}

function toWork(event: unknown): Work[] {
  if (typeof event !== 'object' || event === null) return [];
  const field = (name: string): unknown => Reflect.get(event, name);
  const [name, start, duration] = [field('name'), Number(field('ts')), Number(field('dur'))];
  if (typeof name !== 'string' || field('ph') !== 'X' || !work.includes(name)) return [];
  return [
    {
      thread: `${String(field('pid'))} ${String(field('tid'))}`,
      start,
      end: start + duration,
      cost: Number(field('tdur') ?? duration),
      isPress: name === 'EventDispatch' && JSON.stringify(event).includes('"type":"keydown"'),
    },
  ];
}
