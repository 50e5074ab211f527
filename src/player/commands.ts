/** What can be asked of the player, and by which keys; `help-panel.ts` says it in words. Letters stand for both cases. */
export const commands = [
  { name: 'next', keys: ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n', 'Enter'] },
  { name: 'previous', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Backspace'] },
  { name: 'first', keys: ['Home'] },
  { name: 'last', keys: ['End'] },
  { name: 'goTo', keys: ['g', '/'] },
  { name: 'overview', keys: ['o'] },
  { name: 'fullscreen', keys: ['f'] },
  { name: 'present', keys: ['F5'] },
  { name: 'presenter', keys: ['s'] },
  { name: 'black', keys: ['b', '.'] },
  { name: 'white', keys: ['w', ','] },
  { name: 'play', keys: ['k'] },
  { name: 'sound', keys: ['m'] },
  { name: 'pointer', keys: ['l'] },
  { name: 'pen', keys: ['i'] },
  { name: 'eraser', keys: ['e'] },
  { name: 'undo', keys: ['u'] },
  { name: 'clear', keys: ['x'] },
  { name: 'zoom', keys: ['z'] },
  { name: 'audience', keys: ['a'] },
  { name: 'clock', keys: ['t'] },
  { name: 'resetClock', keys: [] },
  { name: 'rehearse', keys: ['r'] },
  { name: 'rehearsals', keys: [] },
  { name: 'largerNotes', keys: ['+', '='] },
  { name: 'smallerNotes', keys: ['-'] },
  { name: 'theme', keys: ['d'] },
  { name: 'help', keys: ['?'] },
  { name: 'read', keys: [] },
  { name: 'leave', keys: ['Escape'] },
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
