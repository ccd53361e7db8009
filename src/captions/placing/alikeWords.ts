const SHORTEST = 5;
const LONG = 8;

/**
 * For words of the notes that nobody said, those that were heard instead: `gandi` as `gandhi`. A word of
 * five letters may differ in one, one of eight in two, never in the first.
 * @param missing words that are looked for
 * @param heard words that were said
 * @returns by the word that was heard, what it may stand for
 */
export function alikeWords(
  missing: readonly string[],
  heard: readonly string[],
): Map<string, string[]> {
  const byFirst = new Map<string, string[]>();
  for (const word of heard) {
    const first = word[0] ?? '';
    const those = byFirst.get(first);
    if (those) those.push(word);
    else byFirst.set(first, [word]);
  }
  const alike = new Map<string, string[]>();
  for (const word of missing) {
    if (word.length < SHORTEST || /^\d+$/.test(word)) continue;
    const most = word.length >= LONG ? 2 : 1;
    for (const other of byFirst.get(word[0] ?? '') ?? []) {
      if (!differsByAtMost(word, other, most)) continue;
      alike.set(other, [...(alike.get(other) ?? []), word]);
    }
  }
  return alike;
}

/** Levenshtein's distance, given up as soon as it is too large. */
function differsByAtMost(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > most) return false;
    above = row;
  }
  return (above[b.length] ?? 0) <= most;
}
