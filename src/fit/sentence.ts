import { leastSize } from './fault.ts';
import type { Fault } from './fault.ts';

/** What a slide says in its front matter of what can be done about its faults. */
export interface Said {
  /** Whether it says `fit: shrink`. */
  readonly isShrunk?: boolean | undefined;
  /** By how many percent it says that the picture behind it is to be darkened. */
  readonly dim?: number | undefined;
}

/** What is wrong and what to do about it, in one or two sentences. */
export function sentence(fault: Fault, { isShrunk, dim }: Said): string {
  const { noun, value = '' } = fault;
  const tooMuch = isShrunk
    ? 'Shorten it, or split the slide.'
    : 'Shorten it, split the slide, or write "fit: shrink" in its front matter.';
  switch (fault.rule) {
    case 'leaves':
      return `${noun} leaves the slide by ${amount(fault)}. ${tooMuch}`;
    case 'footer':
      return `${noun} runs into the footer by ${amount(fault)}. ${tooMuch}`;
    case 'cut':
      return `${noun} is cut by ${amount(fault)}. ${tooMuch}`;
    case 'code':
      return `A line of code is cut by ${amount(fault)}. Break it, or write "wrap" after the language.`;
    case 'small':
      return `${noun} has text of ${value} px. From the last row ${leastSize} px is the least that can be read.`;
    case 'scaled':
      return `${noun} is shown ${value} times as large as its pixels. Take a larger one, or show it smaller.`;
    case 'missing':
      return `${noun} did not load.`;
    case 'alt':
      return `${noun} has no text alternative. Give it a label, or say that it is mere decoration.`;
    case 'contrast':
      return `${noun} has text with a contrast of ${value}.`;
    case 'backdrop':
      return `${noun} has text that stands out too little from what is behind it: a contrast of ${value}. ${
        dim === undefined
          ? 'Put it elsewhere, or change one of the two colours.'
          : `Write a larger "dim" than ${dim}, or none: then the picture is as dark as its text needs.`
      }`;
    case 'font':
      return `The font "${value}" did not load. What is set in it comes out in another one.`;
    case 'shrink':
      return value;
  }
}

/** The same in as few words as stand beside a block: `41 px over`. */
export function label({ rule, pixels = 0, value = '' }: Fault): string {
  switch (rule) {
    case 'leaves':
      return `${rounded(pixels)} px over`;
    case 'footer':
      return `${rounded(pixels)} px into the footer`;
    case 'cut':
    case 'code':
      return `${rounded(pixels)} px cut`;
    case 'small':
      return `text of ${value} px`;
    case 'scaled':
      return `enlarged ${value} times`;
    case 'missing':
      return 'did not load';
    case 'alt':
      return 'no text alternative';
    case 'contrast':
    case 'backdrop':
      return `contrast ${value.split(' ')[0] ?? ''}`;
    case 'font':
      return `no ${value}`;
    case 'shrink':
      return 'does not fit';
  }
}

function amount({ side, pixels = 0 }: Fault): string {
  return `${rounded(pixels)} px at the ${side ?? 'edge'}`;
}

function rounded(pixels: number): number {
  return Math.max(1, Math.round(pixels));
}
