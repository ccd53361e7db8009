import { absoluteUrl, searchPath } from '../domain/address.js';
import type { Suggestion } from '../library/entries.js';

/** As OpenSearch Suggestions 1.1 has it: what was typed, completions, descriptions, addresses. */
export type SuggestAnswer = [string, string[], string[], string[]];

/**
 * What may be meant by a text that is being typed.
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function suggestAnswer(
  typed: string,
  suggestions: readonly Suggestion[],
  baseUrl: string,
): SuggestAnswer {
  return [
    typed,
    suggestions.map(({ text }) => text),
    suggestions.map(({ description }) => description),
    suggestions.map(({ path, text }) => absoluteUrl(baseUrl, path ?? searchPath(text))),
  ];
}
