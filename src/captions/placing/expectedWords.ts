import { isCommon } from './commonWords.js';
import { stemOf, writtenWords } from './words.js';

/** A segment as far as it tells what will be said in it. */
export interface WrittenSegment {
  title: string;
  /** Plain text. */
  notes: string;
}

/** How often a word stands in the title and in the notes of a segment. */
export interface WordUse {
  inTitle: number;
  inNotes: number;
}

/** By their stems, the words of a segment that tell something. */
export type ExpectedWords = Map<string, WordUse>;

/** The words that one may expect to hear where a segment is discussed. */
export function expectedWords({ title, notes }: WrittenSegment): ExpectedWords {
  const words: ExpectedWords = new Map();
  const use = (word: string): WordUse | null => {
    if (isCommon(word) || (word.length < 2 && !/\d/.test(word))) return null;
    const stem = stemOf(word);
    const known = words.get(stem) ?? { inTitle: 0, inNotes: 0 };
    words.set(stem, known);
    return known;
  };
  for (const word of writtenWords(title)) {
    const known = use(word);
    if (known) known.inTitle += 1;
  }
  for (const word of writtenWords(notes)) {
    const known = use(word);
    if (known) known.inNotes += 1;
  }
  return words;
}
