import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';
import { isRecord } from '../talk/message.ts';
import type { Size } from '../tools/canvas.ts';
import type { Observed } from '../tools/observed.ts';
import { parseRegion } from './region.ts';
import type { Region } from './region.ts';

/** A part of a slide that fills the stage. */
export interface Zoom {
  /** The slide's address within its deck. */
  readonly slide: string;
  readonly region: Region;
}

/** The region of the slide that is shown, where it is not all of it. */
export function regionShown(player: Player, { value }: Observed<Zoom | null>): Region | undefined {
  return value?.slide === slugOf(player.slide) ? value.region : undefined;
}

/** Shows all of the slide again; tells whether that was needed. */
export function endZoom(player: Player, zoom: Observed<Zoom | null>): boolean {
  const isZoomed = regionShown(player, zoom) !== undefined;
  if (isZoomed) zoom.set(null);
  return isZoomed;
}

/** Reads what another window has sent; undefined for anything that is none. */
export function parseZoom(value: unknown, size: Size): Zoom | undefined {
  if (!isRecord(value) || typeof value['slide'] !== 'string') return undefined;
  const region = parseRegion(value['region'], size);
  return region && { slide: value['slide'], region };
}
