import { utf8Bytes } from './utf8Bytes.js';

/**
 * Cuts a text behind a word and marks the cut with `…`, so that it takes at most `maxBytes` of
 * UTF-8, the mark included. A text that fits stays as it is. A single word that does not fit is cut
 * between characters.
 * @param maxBytes from 3
 */
export function cutAtWord(text: string, maxBytes: number): string {
  if (utf8Bytes(text) <= maxBytes) return text;
  const room = maxBytes - utf8Bytes('…');
  const fitting = fit(text.split(/(?=\s)/), room).trimEnd();
  return `${fitting === '' ? fit(Array.from(text.trimStart()), room) : fitting}…`;
}

function fit(pieces: readonly string[], room: number): string {
  let kept = '';
  let left = room;
  for (const piece of pieces) {
    left -= utf8Bytes(piece);
    if (left < 0) break;
    kept += piece;
  }
  return kept;
}
