/** What a key asks of the page. */
export type KeyCommand =
  | 'toggle'
  | 'back'
  | 'forward'
  | 'back-a-little'
  | 'forward-a-little'
  | 'next'
  | 'previous'
  | 'search'
  | 'keys';

/** A key press, and where it happened. */
export interface KeyPress {
  key: string;
  /** Ctrl, Alt or Meta is held: then it is the browser's. */
  isModified: boolean;
  /** What has the focus takes text. */
  isTyping: boolean;
  /** What has the focus does something with this key itself: a button with Space, a slider with arrows. */
  isTaken: boolean;
}

const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  ' ': 'toggle',
  k: 'toggle',
  j: 'back',
  l: 'forward',
  ArrowLeft: 'back-a-little',
  ArrowRight: 'forward-a-little',
  n: 'next',
  p: 'previous',
  '/': 'search',
  '?': 'keys',
};

/** The keys as the list of them shows them, in its order. */
export const KEY_LIST: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['Space', 'K'], does: 'Play or pause' },
  { keys: ['J', 'L'], does: 'Back or forward 10 seconds' },
  { keys: ['←', '→'], does: 'Back or forward 5 seconds' },
  { keys: ['N', 'P'], does: 'Next or previous segment' },
  { keys: ['/'], does: 'Search' },
  { keys: ['?'], does: 'This list' },
];

/** What a key press asks for; null when it asks the page for nothing. */
export function commandOf({ key, isModified, isTyping, isTaken }: KeyPress): KeyCommand | null {
  if (isModified || isTyping || isTaken) return null;
  return COMMANDS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
