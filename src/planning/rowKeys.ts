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

/** A key press: `isModified` is with Ctrl, Alt or Meta, `areLettersOff` when the reader turned them off. */
export interface RowKeyPress {
  key: string;
  isShifted: boolean;
  isModified: boolean;
  areLettersOff: boolean;
}

/** A line in the list of keys. */
export interface KeyLine {
  keys: readonly string[];
  does: string;
}

/**
 * What a key press asks for; null when it asks the list for nothing, and it is the page's or the
 * browser's. In the list, J, K, L and N are the rows'; everywhere else they are the player's.
 */
export function rowCommandOf(press: RowKeyPress): RowCommand | null {
  const isLetter = press.key.length === 1;
  if (press.isModified || (isLetter && press.areLettersOff)) return null;
  const command = COMMANDS[isLetter ? press.key.toLowerCase() : press.key] ?? null;
  if (!press.isShifted) return command;
  if (command === 'next' || command === 'previous') return `${command}-selecting`;
  return command === 'search' ? command : null;
}

/** Whether a key press leads into the list, from where nothing has the focus. */
export function isWayIn(press: RowKeyPress): boolean {
  // The arrows scroll the page there, as everywhere.
  return press.key.length === 1 && rowCommandOf(press) === 'next';
}

/** The key into the list. */
export const WAY_IN_LIST: readonly KeyLine[] = [
  { keys: ['J'], does: 'Into the list, to the row last at' },
];

/** The keys as the list of them shows them, in its order. */
export const ROW_KEY_LIST: readonly KeyLine[] = [
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
export const NOTE_KEY_LIST: readonly KeyLine[] = [
  { keys: ['Esc', 'Ctrl + Enter'], does: 'Close it: what you wrote is kept' },
];
