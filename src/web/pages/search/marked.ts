import { wordsIn } from '../../../domain/searchWords.js';
import type { VersionAliases } from '../../../domain/version.js';

/** A stretch of plain text, and whether a search matched it. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Knows what to mark: the words that matched, as `wordsIn` gives them. */
export interface Marking {
  words: ReadonlySet<string>;
  aliases: VersionAliases;
}

/**
 * Takes a plain text apart where it matched. Words with only a blank between them are marked as one.
 * @returns pieces that make up the text again; none for an empty text
 */
export function marked(text: string, { words, aliases }: Marking): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { word, at, length } of words.size === 0 ? [] : wordsIn(text, aliases)) {
    if (!words.has(word)) continue;
    const between = text.slice(end, at);
    const last = pieces.at(-1);
    if (last && between === ' ') {
      last.text += between + text.slice(at, at + length);
    } else {
      if (between !== '') pieces.push({ text: between, isMarked: false });
      pieces.push({ text: text.slice(at, at + length), isMarked: true });
    }
    end = at + length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false });
  return pieces;
}
