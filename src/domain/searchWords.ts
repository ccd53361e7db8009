import { resolveAlias, type VersionAliases } from './version.js';

// A version is one word, with or without its `v`; apostrophes stand within words.
const WORD =
  /(?<![\p{L}\p{N}])v?\d+(?:\.\d+)+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’‘ʼ][\p{L}\p{N}\p{M}]+)*/giu;

const IS_ASCII = /^\p{ASCII}*$/u;
// The same as above for texts of lower-case ASCII.
const ASCII_WORD = /v?\d+(?:\.\d+)+(?![a-z0-9])|[a-z0-9]+(?:'[a-z0-9]+)*/g;

// `e-mail`, `t-shirt`
const LETTER_WORD = /(?<![\p{L}\p{N}-])([a-z])-([a-z]{3,})(?![\p{L}\p{N}\p{M}])/giu;

/** A word of a text as it is searched, and where it stands in the text. */
export interface Word {
  word: string;
  at: number;
  length: number;
}

/**
 * The words of a text as both sides of the search see them: lower case, without diacritics and
 * apostrophes (’ and ' are the same), a version without `v` and with its alias resolved.
 */
export function wordsIn(text: string, aliases: VersionAliases): Word[] {
  return [...text.matchAll(WORD)]
    .map((match) => ({ word: folded(match[0], aliases), at: match.index, length: match[0].length }))
    .filter(({ word }) => word !== '');
}

/**
 * The words of `wordsIn` without their places, several times as fast for a plain English text; behind
 * them those that a hyphen parts from their first letter: who looks for `email` means `e-mail`, too.
 */
export function wordsOnly(text: string, aliases: VersionAliases): string[] {
  const words = IS_ASCII.test(text)
    ? wordsOfAscii(text.toLowerCase(), aliases)
    : wordsIn(text, aliases).map(({ word }) => word);
  if (!text.includes('-')) return words;
  for (const [, letter = '', rest = ''] of text.matchAll(LETTER_WORD)) {
    words.push((letter + rest).toLowerCase());
  }
  return words;
}

function wordsOfAscii(lower: string, aliases: VersionAliases): string[] {
  const words: string[] = lower.match(ASCII_WORD) ?? [];
  for (const [i, word] of words.entries()) {
    if (word.includes("'")) words[i] = word.replaceAll("'", '');
    else if (isVersionWord(word)) words[i] = resolveAlias(word.replace(/^v/, ''), aliases);
  }
  return words;
}

/** Whether a word is a version such as `2.210`. */
export function isVersionWord(word: string): boolean {
  return word.includes('.');
}

function folded(written: string, aliases: VersionAliases): string {
  // The usual case, and normalize() is slow.
  if (/^[a-z0-9]+$/i.test(written)) return written.toLowerCase();
  const word = written
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .toLowerCase();
  return isVersionWord(word) ? resolveAlias(word.replace(/^v/, ''), aliases) : word;
}
