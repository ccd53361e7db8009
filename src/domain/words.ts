/** Typographic apostrophes become plain ones: copies of one text differ in nothing else. */
export function plainApostrophes(text: string): string {
  return text.replace(/[’‘ʼ]/g, "'");
}

/** A text reduced to what makes it the same text: case, apostrophes, white space and final stop put aside. */
export function normalized(text: string): string {
  return plainApostrophes(text.normalize('NFKC')).toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.!]+$/, '');
}

/**
 * How alike two titles are, from 0 to 1: the Dice coefficient of their letter pairs, spaces put
 * aside, so that a word that lost its space on the way ("Invoicescan") still matches.
 */
export function likeness(a: string, b: string): number {
  const left = letterPairs(a);
  const right = letterPairs(b);
  if (left.length === 0 || right.length === 0) return normalized(a) === normalized(b) ? 1 : 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count > 0) {
      counts.set(pair, count - 1);
      shared += 1;
    }
  }
  return (2 * shared) / (left.length + right.length);
}

function letterPairs(text: string): string[] {
  const letters = [...normalized(text).replace(/[^\p{L}\p{N}]+/gu, '')];
  return letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`);
}
