/** A time as front matter says it, from seconds: `1:30`, `1:02:05`. */
export function durationText(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

/** Whole units of so many seconds, at least one; 0 for a slide that was only passed, in less than half a second. */
export function rounded(seconds: number, unit: number): number {
  if (Math.round(seconds) === 0) return 0;
  return Math.max(1, Math.round(seconds / unit)) * unit;
}
