import { isCommon } from './commonWords.js';
import { stemOf, writtenWords } from './words.js';

/** A segment as far as it tells what will be said in it. */
export interface WrittenSegment {
  title: string;
  /** Plain text. */
  notes: string;
  /** IDs of digits that stand beside the title. */
  ids?: readonly string[];
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

/** The same with those IDs as part of the title that somebody says; most are not said, which proves nothing. */
export function withIdsHeard(
  words: ExpectedWords,
  { ids = [] }: WrittenSegment,
  isHeard: (stem: string) => boolean,
): ExpectedWords {
  const heard = ids.filter((id) => isHeard(id) && !words.has(id));
  return new Map([...words, ...heard.map((id) => [id, { inTitle: 1, inNotes: 0 }] as const)]);
}
