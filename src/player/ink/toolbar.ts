import { ACTION, PART } from '../../markup.ts';
import type { CommandName } from '../commands.ts';
import { textElement } from '../dialog.ts';
import type { Player } from '../player.ts';
import { icon } from '../tools/icon.ts';
import type { IconName } from '../tools/icon.ts';
import type { Observed } from '../tools/observed.ts';
import type { Tool } from '../tools/tool.ts';
import { colours } from './stroke.ts';
import type { Colour } from './stroke.ts';

/** What the buttons set. */
interface Settings {
  readonly tool: Observed<Tool | null>;
  readonly colour: Observed<Colour>;
  readonly isPrinted: Observed<boolean>;
}

/**
 * The pen's buttons, while pen or eraser are on: in the presenter view as words where they have their place, else as pictures at the
 * edge of the stage, and with them the other tools, as a finger finds no keys there.
 */
export function toolbar(player: Player, { tool, colour, isPrinted }: Settings): void {
  const place = document.querySelector(`[${PART}=pen]`);
  const make = place ? wordButton : pictureButton;
  const command = (name: CommandName & IconName, label: string): HTMLButtonElement => {
    const button = make(label, name);
    button.setAttribute(ACTION, name);
    return button;
  };
  const inks = colours.map((name) => {
    const button = colourButton(name);
    button.addEventListener('click', () => {
      colour.set(name);
      tool.set('pen');
    });
    return { name, button };
  });
  const print = make('Print the strokes', 'print');
  print.addEventListener('click', () => isPrinted.set(!isPrinted.value));
  const close = make('Close', 'close');
  close.addEventListener('click', () => tool.set(null));

  const bar = document.createElement('section');
  bar.className = 'pen-tools';
  bar.ariaLabel = 'Pen';
  bar.lang = 'en';
  bar.dir = 'ltr';
  bar.append(
    ...(place ? [] : [command('pointer', 'Pointer')]),
    ...inks.map(({ button }) => button),
    command('eraser', 'Eraser'),
    ...(place ? [] : [command('zoom', 'Zoom')]),
    command('undo', 'Undo'),
    command('clear', 'Clear'),
    print,
    close,
  );

  // A press leaves the focus where it is: the space bar is for the next step.
  bar.addEventListener('mousedown', (event) => event.preventDefault());

  const show = (): void => {
    for (const { name, button } of inks)
      button.ariaPressed = String(tool.value === 'pen' && colour.value === name);
    print.ariaPressed = String(isPrinted.value);
    const hadFocus = bar.contains(document.activeElement);
    bar.hidden = tool.value !== 'pen' && tool.value !== 'eraser';
    if (bar.hidden && hadFocus) player.slide?.focus({ preventScroll: true });
  };
  for (const setting of [tool, colour, isPrinted]) setting.onChange(show);
  show();
  (place ?? document.body).append(bar);
}

function wordButton(label: string): HTMLButtonElement {
  const button = textElement('button', label);
  button.type = 'button';
  return button;
}

function pictureButton(label: string, name: IconName): HTMLButtonElement {
  const button = wordButton('');
  button.ariaLabel = label;
  button.title = label;
  button.append(icon(name));
  return button;
}

function colourButton(colour: Colour): HTMLButtonElement {
  const button = wordButton('');
  button.ariaLabel = `${colour[0]?.toUpperCase() ?? ''}${colour.slice(1)}`;
  const swatch = document.createElement('i');
  swatch.className = `swatch pen-${colour}`;
  button.append(swatch);
  return button;
}
