const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const UNITS = SMALL.slice(1, 10);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const DIGITS = new Map([
  ...SMALL.map((word, i) => [word, String(i)] as const),
  ...TENS.map((word, i) => [word, String((i + 2) * 10)] as const),
  ['oh', '0'] as const,
  ['o', '0'] as const,
]);

/** Longer than any ID that is read out digit by digit. */
const MOST_WORDS = 9;
/** Shorter numbers come together by chance. */
const FEWEST_DIGITS = 3;

/**
 * Numbers that are read out in pieces: of `one zero four four two seven four`, of `104 42 74` and of `one oh
 * four forty two seventy four` the number 1044274, and of `two point two one oh` at least 210.
 * @param words as `saidWords` gives them
 * @param isWanted which numbers are looked for: any run of digits holds many others
 * @returns each with the place of its first word
 */
export function saidNumbers(
  words: readonly string[],
  isWanted: (digits: string) => boolean,
): { number: string; at: number }[] {
  const digits = words.map((word, i) => digitsOf(word, words[i + 1]));
  return digits.flatMap((first, start) => {
    const found: { number: string; at: number }[] = [];
    let number = first ?? '';
    for (let i = start + 1; first !== null && i < start + MOST_WORDS; i += 1) {
      const next = digits[i] ?? null;
      if (next === null) break;
      number += next;
      if (number.length >= FEWEST_DIGITS && isWanted(number)) found.push({ number, at: start });
    }
    return found;
  });
}

/** The digits that a word stands for; of `forty` before `two` the 4 alone. Null when it is no number. */
function digitsOf(word: string, next: string | undefined): string | null {
  if (/^\d+$/.test(word)) return word;
  const isWhole = !TENS.includes(word) || !UNITS.includes(next ?? '');
  const digits = DIGITS.get(word) ?? null;
  return isWhole ? digits : (digits?.slice(0, 1) ?? null);
}
