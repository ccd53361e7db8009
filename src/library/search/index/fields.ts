/**
 * The parts of a text, what a word in each of them is worth, and how long it usually is. Titles come
 * before notes, notes before what was said: a word in a title is worth more than many in notes.
 */
export const FIELDS = {
  ids: { worth: 12, usualLength: 1, lengthCounts: 0 },
  title: { worth: 6, usualLength: 9, lengthCounts: 0.6 },
  /** The title of an episode: it names a few of many things. */
  name: { worth: 3, usualLength: 8, lengthCounts: 0.6 },
  versions: { worth: 3, usualLength: 1, lengthCounts: 0 },
  areas: { worth: 1.4, usualLength: 3, lengthCounts: 0.2 },
  also: { worth: 1.2, usualLength: 8, lengthCounts: 0.3 },
  body: { worth: 1, usualLength: 30, lengthCounts: 0.6 },
  covered: { worth: 0.3, usualLength: 2, lengthCounts: 0 },
  said: { worth: 0.15, usualLength: 200, lengthCounts: 0.6 },
} as const;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** A text as it is indexed: the words of each part; a part that it does not have is left out. */
export type FieldTexts = Partial<Record<Field, string>>;

const SATURATION = 1.2;
/** Impacts are kept in a byte. */
export const FULL_IMPACT = 255;

/** What one word of a part with this many words adds to the weight of that word (BM25F). */
export function worthOf(field: Field, length: number): number {
  const { worth, usualLength, lengthCounts } = FIELDS[field];
  return worth / (1 - lengthCounts + lengthCounts * (length / usualLength));
}

/** How much a text is about a word of this weight in it, from 1 to 255 (BM25's saturation). */
export function impactOf(weight: number): number {
  return Math.max(1, Math.round((FULL_IMPACT * weight) / (SATURATION + weight)));
}
