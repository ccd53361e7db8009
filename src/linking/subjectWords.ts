import { stemmer } from 'stemmer';
import { isVersionWord, wordsIn } from '../domain/searchWords.js';

/** Words by their stem, each as the text writes it first. */
export type SubjectWords = ReadonlyMap<string, string>;

/** A stem that is longer is no word, and the stemmer takes long over it. */
const LONGEST = 40;

const GRAMMAR =
  'a all also an and any are as at be been being both but by can could do does each for from had has ' +
  'have how if in into is it its itself may more most no not now of on one only or other our out over ' +
  'own per same so some such than that the their them then there these they this those through to up was ' +
  'we were what when where which while who will with without would you your';

/** They say that something changed or got better, not what: every second release note has them. */
const ANNOUNCING =
  'add additional adds added adding addition allow allows available better change changes changed ' +
  'configurable configuration configure enable enables enabled ensure ensures expand expands expanded ' +
  'experience extend extends feature features flexibility flexible get gets getting give gives halo halopsa ' +
  'help helps improve improves improved improvement improvements include includes included ' +
  'including introduce introduces introduced major make makes making many much multiple new option options ' +
  'precise setting settings small strong stronger support supports supported update updates ' +
  'updated updating use used useful uses using various';

const SAYING_NOTHING = new Set(`${GRAMMAR} ${ANNOUNCING}`.split(' '));

/** The stemmer makes one of customers and of what is custom. */
const OWN_STEMS = [
  ['customer', 'customer'],
  ['customers', 'customer'],
] as const;

/** Stems that were worked out, of as many words as a language has in use. */
const STEMS = new Map<string, string>(OWN_STEMS);
const MOST_STEMS = 50_000;

function stemOf(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  if (STEMS.size < MOST_STEMS) STEMS.set(word, stem);
  return stem;
}

/**
 * The words of a text that say what it is about, by their stem: without grammar, without the words of
 * announcing and without versions, which are compared as versions.
 * @param text plain text
 */
export function subjectWords(text: string): SubjectWords {
  const words = new Map<string, string>();
  for (const { word } of wordsIn(text, {})) {
    if (SAYING_NOTHING.has(word) || isVersionWord(word) || word.length > LONGEST) continue;
    const stem = stemOf(word);
    if (!words.has(stem)) words.set(stem, word);
  }
  return words;
}
