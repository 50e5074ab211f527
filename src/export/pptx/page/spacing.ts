import { faces } from '../faces.ts';
import type { Run } from '../shapes.ts';

/** Of the size of letters: by how much more or less space between them nobody sees it. */
const MOST = 0.05;
const context = new OffscreenCanvas(1, 1).getContext('2d');

/**
 * Runs of a line with as much space between their letters that they are as wide in the faces of the file as on the page, so that what
 * follows them follows at once. They stay as they are where the letters are joined, or where this system has not got these faces.
 */
export function spacedToFit(runs: readonly Run[], width: number): Run[] {
  const count = runs.reduce((sum, { text }) => sum + text.length, 0);
  const widths = runs.map(widthInFile);
  const known = widths.filter((each) => each !== undefined);
  if (known.length < runs.length) return [...runs];
  const more = (width - known.reduce((sum, each) => sum + each, 0)) / count;
  return runs.map((run) => {
    const most = MOST * run.size;
    return { ...run, spacing: run.spacing + Math.min(most, Math.max(-most, more)) };
  });
}

function widthInFile({ text, face, size, spacing, isBold, isItalic, raised }: Run) {
  if (!context || raised || /\p{Script=Arabic}/u.test(text)) return undefined;
  const style = `${isItalic ? 'italic ' : ''}${isBold ? 'bold ' : ''}${size}px`;
  const [width, other] = ['serif', 'monospace'].map((instead) => {
    context.font = `${style} "${faces[face]}", ${instead}`;
    return context.measureText(text).width;
  });
  return width === other && width !== undefined ? width + spacing * text.length : undefined;
}
