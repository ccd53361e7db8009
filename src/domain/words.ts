/** Typographic apostrophes become plain ones: copies of one text differ in nothing else. */
export function plainApostrophes(text: string): string {
  return text.replace(/[’‘ʼ]/g, "'");
}

/** A text reduced to what makes it the same text: case, apostrophes, white space and final stop put aside. */
export function normalized(text: string): string {
  return plainApostrophes(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '');
}

/** The letter pairs of a text, counted; spaces and signs put aside. */
export interface LetterPairs {
  text: string;
  counts: ReadonlyMap<string, number>;
  total: number;
}

export function letterPairs(text: string): LetterPairs {
  const letters = Array.from(normalized(text).replace(/[^\p{L}\p{N}]+/gu, ''));
  const counts = new Map<string, number>();
  for (let i = 1; i < letters.length; i += 1) {
    const pair = `${letters[i - 1] ?? ''}${letters[i] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { text: letters.join(''), counts, total: Math.max(0, letters.length - 1) };
}

/**
 * How alike two texts are, from 0 to 1: the Dice coefficient of their letter pairs. Spaces do not
 * count, so a word that lost its space on the way ("Invoicescan") still matches.
 */
export function likenessOf(a: LetterPairs, b: LetterPairs): number {
  if (a.total === 0 || b.total === 0) return a.text === b.text ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

/** The likeness of two titles; see likenessOf. */
export function likeness(a: string, b: string): number {
  return likenessOf(letterPairs(a), letterPairs(b));
}
