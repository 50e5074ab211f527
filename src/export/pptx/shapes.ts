/**
 * What a slide shows, as shapes with places: what is read in the page, and what a PowerPoint file is written from. All lengths are in
 * units of the canvas, which is 1280 or 960 by 720 of them; colours are six hexadecimal digits.
 */
export interface SlideShapes {
  readonly slug: string;
  readonly title: string;
  readonly number: number;
  readonly lang: string;
  readonly ground: Paint;
  /** The picture that stands behind the whole slide. */
  readonly background?: Shot;
  /** From the lowest to the topmost. */
  readonly shapes: readonly Shape[];
  /** What of the slide becomes a picture, or a link, though it is more than that on the page. */
  readonly lost: readonly Lost[];
}

export type Shape = TextShape | PictureShape | BoxShape | TableShape;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** `opacity` is from 0 to 1. */
export interface Paint {
  readonly color: string;
  readonly opacity: number;
}

/** A text in a box; its first line begins at the top. */
export interface TextShape {
  readonly kind: 'text';
  /** What it is to who reads a list of the slide's shapes. */
  readonly role: 'title' | 'hidden title' | 'text' | 'list' | 'code' | 'footer';
  readonly box: Box;
  readonly fill?: Paint;
  /** Between the edges of the box and the text. */
  readonly inset?: Inset;
  readonly paragraphs: readonly Paragraph[];
}

export interface Inset {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align: 'left' | 'center' | 'right';
  readonly isRtl: boolean;
  readonly lineHeight: number;
  /** The space above it. */
  readonly before: number;
  /** From 0. */
  readonly level: number;
  /** How far its lines are from the edge they begin at, and how much further the first one is. */
  readonly indent: number;
  readonly firstIndent: number;
  readonly marker?: Marker;
}

/** A `number` follows on the one before it, where that is one less. */
export type Marker =
  | { readonly kind: 'bullet'; readonly sign: string; readonly color: string }
  | { readonly kind: 'number'; readonly value: number; readonly color: string };

/** Text of one look. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly paint: Paint;
  readonly face: 'sans' | 'serif' | 'mono';
  readonly lang: string;
  /** Between its letters. */
  readonly spacing: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isStruck?: boolean;
  readonly underline?: { readonly style: 'sng' | 'wavy'; readonly color?: string };
  readonly raised?: 'superscript' | 'subscript';
  /** The colour behind it. */
  readonly highlight?: string;
  readonly link?: Link;
  /** Whether it begins on a new line of its paragraph. */
  readonly startsLine?: boolean;
}

/** An address, or the slug of a slide of the same deck. */
export type Link = { readonly url: string } | { readonly slide: string };

export interface PictureShape {
  readonly kind: 'picture';
  readonly box: Box;
  /** What it shows; empty where it only decorates. */
  readonly alt: string;
  readonly link?: Link;
  readonly source: Shot | PictureFile;
}

/** A picture that the browser takes of an element, which is marked by this number in the page. */
export interface Shot {
  readonly kind: 'shot';
  readonly mark: number;
  readonly box: Box;
  /** Whether nothing shows through it. */
  readonly isOpaque: boolean;
}

/** A picture of the site. */
export interface PictureFile {
  readonly kind: 'file';
  readonly url: string;
  /** Its part that is seen, from 0 to 1 of its width and height. */
  readonly crop?: Box;
}

/** A rectangle: the ground or the lines of something. */
export interface BoxShape {
  readonly kind: 'box';
  readonly box: Box;
  readonly fill: Paint;
}

export interface TableShape {
  readonly kind: 'table';
  readonly box: Box;
  /** Whether the first column is the rightmost. */
  readonly isRtl: boolean;
  /** Their widths, from the first. */
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[];
}

export interface Cell {
  readonly paragraph: Paragraph;
  readonly inset: Inset;
  readonly isHeading: boolean;
  readonly fill?: Paint;
  readonly borders: Readonly<Record<Side, Line | undefined>>;
}

export const sides = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof sides)[number];

export interface Line {
  readonly width: number;
  readonly color: string;
}

/** In the order in which they are told of. */
export const losses = {
  formula: 'formulas are pictures',
  drawing: 'diagrams and charts are pictures',
  table: 'tables with pictures in them are pictures',
  background: 'darkened backgrounds are pictures',
  video: 'videos are pictures, or words',
  sound: 'sounds are words',
} as const;
export type Lost = keyof typeof losses;
