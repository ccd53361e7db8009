/** What a key asks of the list while the focus is in one of its rows. */
export type RowCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'next-selecting'
  | 'previous-selecting'
  | 'select'
  | 'select-all'
  | 'done'
  | 'not-for-us'
  | 'later'
  | 'note'
  | 'undo'
  | 'search'
  | 'leave';

const COMMANDS: Readonly<Record<string, RowCommand>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  x: 'select',
  a: 'select-all',
  d: 'done',
  n: 'not-for-us',
  l: 'later',
  e: 'note',
  u: 'undo',
  '/': 'search',
  Escape: 'leave',
};

/**
 * What a key press asks for; null when it asks the list for nothing, and it is the page's or the
 * browser's. In the list, J, K, L and N are the rows'; everywhere else they are the player's.
 * @param press `isModified`: Ctrl, Alt or Meta is held; `areLettersOff`: the reader turned them off
 */
export function rowCommandOf(press: {
  key: string;
  isShifted: boolean;
  isModified: boolean;
  areLettersOff: boolean;
}): RowCommand | null {
  const isLetter = press.key.length === 1;
  if (press.isModified || (isLetter && press.areLettersOff)) return null;
  const command = COMMANDS[isLetter ? press.key.toLowerCase() : press.key] ?? null;
  if (!press.isShifted) return command;
  if (command === 'next' || command === 'previous') return `${command}-selecting`;
  return command === 'search' ? command : null;
}

/** The keys as the list of them shows them, in its order. */
export const ROW_KEY_LIST: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['J', '↓'], does: 'Next row' },
  { keys: ['K', '↑'], does: 'Previous row' },
  { keys: ['Home', 'End'], does: 'First or last row' },
  { keys: ['Shift + J', 'Shift + K'], does: 'Select on the way' },
  { keys: ['X', 'Space'], does: 'Select the row' },
  { keys: ['A'], does: 'Select all that are shown' },
  { keys: ['D'], does: 'Done' },
  { keys: ['N'], does: 'Not for us' },
  { keys: ['L'], does: 'Later' },
  { keys: ['E'], does: 'Write a note' },
  { keys: ['U'], does: 'Undo' },
  { keys: ['/'], does: 'Words to filter by' },
  { keys: ['Esc'], does: 'Select nothing' },
];

/** The keys of the box in which a note is written. */
export const NOTE_KEY_LIST: typeof ROW_KEY_LIST = [
  { keys: ['Esc', 'Ctrl + Enter'], does: 'Close it: what you wrote is kept' },
];
