/** What can be asked of the player, by which keys, and how the help calls it. Letters stand for both cases. */
export const commands = [
  {
    name: 'next',
    keys: ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n', 'Enter'],
    help: 'Next step',
  },
  {
    name: 'previous',
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Backspace'],
    help: 'Step back',
  },
  { name: 'first', keys: ['Home'], help: 'First slide' },
  { name: 'last', keys: ['End'], help: 'Last slide' },
  { name: 'goTo', keys: ['g'], help: 'Go to a slide; or type its number' },
  { name: 'overview', keys: ['o'], help: 'Overview' },
  { name: 'fullscreen', keys: ['f'], help: 'Full screen' },
  { name: 'present', keys: ['F5'], help: 'Present: full screen' },
  { name: 'presenter', keys: ['s'], help: 'Presenter view' },
  { name: 'black', keys: ['b', '.'], help: 'Black screen' },
  { name: 'white', keys: ['w', ','], help: 'White screen' },
  { name: 'audience', keys: ['a'], help: 'Open the audience’s window' },
  { name: 'clock', keys: ['t'], help: 'Stop the clock, and go on' },
  { name: 'resetClock', keys: [], help: 'Set the clock to nought' },
  { name: 'rehearse', keys: ['r'], help: 'Record a rehearsal, and end it' },
  { name: 'rehearsals', keys: [], help: 'The rehearsals that were recorded' },
  { name: 'largerNotes', keys: ['+', '='], help: 'Larger notes' },
  { name: 'smallerNotes', keys: ['-'], help: 'Smaller notes' },
  { name: 'theme', keys: ['d'], help: 'Light or dark' },
  { name: 'help', keys: ['?'], help: 'This help' },
  { name: 'read', keys: [], help: 'Read all slides on one page' },
  { name: 'leave', keys: ['Escape'], help: 'Leave what is open, then the stage' },
] as const;

export type CommandName = (typeof commands)[number]['name'];
/** What a module does for a command. */
export type Actions = Map<CommandName, () => void>;

/** The command of a key, or nothing. */
export function commandOf(key: string): CommandName | undefined {
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  return commands.find(({ keys }) => keys.some((candidate) => candidate === wanted))?.name;
}

/** The key that means the same in a text from right to left: the arrows to the sides change places. */
export function mirrored(key: string): string {
  if (key === 'ArrowLeft') return 'ArrowRight';
  return key === 'ArrowRight' ? 'ArrowLeft' : key;
}
