import { stemmer } from 'stemmer';

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

/** A word by its stem (Porter 1980), so that `invoices`, `invoiced` and `invoicing` are one; numbers stay. */
export function stemOf(word: string): string {
  return word.length < 4 || /\d/.test(word) ? word : stemmer(word);
}
