/**
 * The words of a text as captions hold them: lower case, without diacritics, apostrophes and signs, so
 * that `don't` is `dont` and `2.210` is `2` and `210`.
 */
export function saidWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}'’‘ʼ]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * The words of written notes as somebody may say them: `PandasTutor` as it stands and as its parts.
 * Each stands as often as it is written.
 */
export function writtenWords(text: string): string[] {
  const parts = saidWords(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const among = new Set(parts);
  return [...parts, ...saidWords(text).filter((word) => !among.has(word))];
}

const ENDINGS =
  /(?:ization|isation|ations|ation|ating|ated|ator|ments|ment|ness|ingly|ings|ing|edly|ed|ers|er|ors|ly|able|ible|ive|ion)$/;

/**
 * A word without its ending, so that `invoices`, `invoiced` and `invoicing` are one. Cruder than
 * Porter's stemmer, and meant to be: what is compared was often misheard.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word.replace(/ies$/, 'y').replace(/(?<![sui])s$/, '');
  const ending = ENDINGS.exec(singular)?.[0].length ?? 0;
  let stem = singular.length - ending >= 4 ? singular.slice(0, singular.length - ending) : singular;
  if (stem.length > 4) stem = stem.replace(/e$/, '');
  if (stem.length > 4) stem = stem.replace(/([bdfglmnprt])\1$/, '$1');
  return stem.length > 4 ? stem.replace(/y$/, 'i') : stem;
}
