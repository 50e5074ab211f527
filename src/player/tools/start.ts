import styles from '../../styles/tools.css?inline';
import { PART, PRINT_STROKES } from '../../markup.ts';
import { addStyles } from '../add-styles.ts';
import type { Actions } from '../commands.ts';
import type { Drawing } from '../ink/drawing.ts';
import { editStrokes } from '../ink/edit-strokes.ts';
import { eraser } from '../ink/eraser.ts';
import { pen } from '../ink/pen.ts';
import { showDrawing } from '../ink/show-drawing.ts';
import { showStrokes } from '../ink/show-strokes.ts';
import { Strokes } from '../ink/strokes.ts';
import type { Colour } from '../ink/stroke.ts';
import { toolbar } from '../ink/toolbar.ts';
import type { Player } from '../player.ts';
import { choosingRegion } from '../zoom/choose-region.ts';
import { zoomFrame } from '../zoom/frame.ts';
import { showZoom } from '../zoom/show-zoom.ts';
import { endZoom } from '../zoom/zoom.ts';
import type { Zoom } from '../zoom/zoom.ts';
import type { Point, Size } from './canvas.ts';
import { Observed } from './observed.ts';
import { pointing, showDot } from './pointer-dot.ts';
import { surface } from './surface.ts';
import { before, switchTools } from './tool.ts';
import type { Tool } from './tool.ts';

/** What the tools show in all windows of a talk. */
export interface Tools {
  readonly size: Size;
  readonly dot: Observed<Point | null>;
  readonly strokes: Strokes;
  readonly drawing: Observed<Drawing | null>;
  readonly isPrinted: Observed<boolean>;
  readonly zoom: Observed<Zoom | null>;
}

/** The tools, in order. They are this window's own; what they show is shown in all windows of its talk. */
export function startTools(player: Player, actions: Actions): Tools {
  addStyles(styles);
  const size = canvasSize();
  const tool = new Observed<Tool | null>(null);
  const colour = new Observed<Colour>('red');
  const dot = new Observed<Point | null>(null);
  const strokes = new Strokes();
  const drawing = new Observed<Drawing | null>(null);
  const isPrinted = new Observed(false);
  const zoom = new Observed<Zoom | null>(null);
  const frame = zoomFrame(player, size);
  const isPresenter = document.querySelector(`[${PART}=pen]`) !== null;

  // Esc leaves a tool first, then the zoom.
  before(actions, 'leave', () => endZoom(player, zoom));
  switchTools(player, actions, tool, size);
  before(actions, 'zoom', () => endZoom(player, zoom));
  editStrokes(player, actions, strokes);
  surface(player, size, tool, {
    pointer: pointing(dot, size),
    pen: pen(player, strokes, drawing, colour),
    eraser: eraser(player, strokes),
    zoom: choosingRegion(player, { tool, zoom }, frame, size),
  });
  showDot(player, { tool, dot }, size);
  showStrokes(player, strokes, size);
  showDrawing(player, drawing, size);
  isPrinted.onChange((is) => document.documentElement.toggleAttribute(PRINT_STROKES, is));
  showZoom(player, { tool, zoom }, size, isPresenter ? frame : undefined);
  toolbar(player, { tool, colour, isPrinted });
  return { size, dot, strokes, drawing, isPrinted, zoom };
}

function canvasSize(): Size {
  const width = Number(getComputedStyle(document.body).getPropertyValue('--stage-width'));
  return { width: width || 1280, height: 720 };
}
