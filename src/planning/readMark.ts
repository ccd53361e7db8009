import { LONGEST_NOTE, readNote, STATES, type Mark } from './marks.js';

/**
 * Reads a mark from JSON that anybody may have written.
 * @param timeOf reads its moment, in milliseconds since 1970; null when it cannot be read
 * @returns the mark, or what is wrong with it, as the end of a sentence
 */
export function readMark(
  value: unknown,
  timeOf: (at: unknown) => number | null,
): Mark | { wrong: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { wrong: 'is not an object' };
  }
  const { state, note, at } = value as Record<string, unknown>;
  const known = state === null ? null : STATES.find((one) => one === state);
  if (known === undefined) return { wrong: `has a state other than ${STATES.join(', ')} or null` };
  if (typeof note !== 'string') return { wrong: 'has a note that is not text' };
  if (note.length > LONGEST_NOTE * 2) {
    return { wrong: `has a note of more than ${LONGEST_NOTE} characters` };
  }
  const moment = timeOf(at);
  if (moment === null) return { wrong: 'does not say when it was made' };
  return { state: known, note: readNote(note), at: moment };
}
