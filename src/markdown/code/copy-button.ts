import type { Element } from 'hast';
import { COPY } from '../../markup.ts';

/** A button that copies `command`; none: the code it stands beside. Hidden until the player shows it: without a script it could do nothing. */
export function copyButton(command = ''): Element {
  return {
    type: 'element',
    tagName: 'button',
    properties: {
      type: 'button',
      className: ['copy'],
      [COPY]: command,
      hidden: true,
      ariaLabel: command === '' ? 'Copy the code' : `Copy the command: ${command}`,
    },
    children: [icon()],
  };
}

/** Two sheets, one over the other. */
function icon(): Element {
  const outline = 'M6 6h7.5v7.5H6zM3.5 10H2.5V2.5H10v1';
  return {
    type: 'element',
    tagName: 'svg',
    properties: { viewBox: '0 0 16 16', ariaHidden: 'true', fill: 'none', stroke: 'currentColor' },
    children: [{ type: 'element', tagName: 'path', properties: { d: outline }, children: [] }],
  };
}
