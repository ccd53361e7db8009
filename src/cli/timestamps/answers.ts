import { parseTimecode, type Seconds } from '../../domain/timecode.js';

/** What somebody decides about one proposed time. */
export type Answer =
  | { kind: 'set'; start: Seconds }
  | { kind: 'none' }
  | { kind: 'skip' }
  | { kind: 'stop' }
  | { kind: 'unclear'; message: string };

/** The keys, as the question names them. */
export const ANSWERS =
  'Enter or a accepts, or type another time · s skips · n none, and not proposed again · q stops';

/**
 * Reads an answer that was typed.
 * @param proposed what Enter accepts; null when nothing was proposed
 */
export function readAnswer(typed: string, proposed: Seconds | null): Answer {
  const text = typed.trim().toLowerCase();
  if (text === 's' || (text === '' && proposed === null)) return { kind: 'skip' };
  if (text === 'n') return { kind: 'none' };
  if (text === 'q') return { kind: 'stop' };
  if (proposed !== null && ['', 'a', 'y'].includes(text)) return { kind: 'set', start: proposed };
  const start = parseTimecode(text);
  if (start !== null) return { kind: 'set', start };
  return { kind: 'unclear', message: `“${typed.trim()}” is not a time such as 25:29. ${ANSWERS}.` };
}
