/**
 * When each slide of a talk is to begin and to end, in seconds from the start.
 *
 * @param total how long the talk is to take; without it, as long as its slides if each says how long
 * @param durations of the slides, as far as they say; the others share what is left of `total` evenly
 * @returns the ends, one for each slide; undefined where nothing is planned
 */
export function planOf(
  total: number | undefined,
  durations: readonly (number | undefined)[],
): number[] | undefined {
  const given = durations.filter((duration) => duration !== undefined);
  const sum = given.reduce((all, duration) => all + duration, 0);
  const open = durations.length - given.length;
  if (total === undefined && open > 0) return undefined;
  const share = open === 0 ? 0 : Math.max(0, (total ?? 0) - sum) / open;
  let end = 0;
  return durations.map((duration) => (end += duration ?? share));
}

/**
 * How far a talk is behind its plan, in seconds: more than 0 where its slide should have been left already,
 * less where it should not have begun yet, 0 between these.
 */
export function behind(plan: readonly number[], slide: number, seconds: number): number {
  const [begin, end] = [plan[slide - 1] ?? 0, plan[slide] ?? 0];
  if (seconds > end) return seconds - end;
  return Math.min(0, seconds - begin);
}
