/** Words by their length, to find those that a mistyped one may mean. */
export class LikeWords {
  readonly #byLength: { words: string[]; letters: number[] }[] = [];

  add(word: string): void {
    const known = (this.#byLength[word.length] ??= { words: [], letters: [] });
    known.words.push(word);
    known.letters.push(lettersOf(word));
  }

  /** The words that are at most this many mistakes away, with how many. */
  find(typed: string, mistakes: number): { word: string; mistakes: number }[] {
    const found: { word: string; mistakes: number }[] = [];
    const letters = lettersOf(typed);
    for (let length = typed.length - mistakes; length <= typed.length + mistakes; length += 1) {
      const known = this.#byLength[length];
      for (let i = 0; known && i < known.words.length; i += 1) {
        // A mistake changes at most two of the letters that are in a word at all.
        if (bitsOf((known.letters[i] ?? 0) ^ letters) > 2 * mistakes) continue;
        const word = known.words[i] ?? '';
        const distance = mistakesBetween(typed, word, mistakes);
        if (distance <= mistakes) found.push({ word, mistakes: distance });
      }
    }
    return found;
  }
}

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour (optimal string
 * alignment); more than `atMost` is given as `atMost + 1`.
 */
export function mistakesBetween(a: string, b: string, atMost: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > atMost) return atMost + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, atMost + 1);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bitsOf(number: number): number {
  let rest = number - ((number >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
