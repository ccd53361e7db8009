import { parseUrl } from '../../domain/parseUrl.js';

/** Something that may be meant by what is being typed. */
export interface Suggestion {
  text: string;
  /** May be empty. */
  note: string;
  /** Path on this site. */
  path: string;
  /** Whether it ends with a filter: somebody goes on from there, and searches with Enter. */
  isFilter: boolean;
}

const FILTER_AT_END = /(?:^|\s)-?[a-z]+:\S+$/;

/** Longer, and the list comes when nobody waits for it any more. */
const LONGEST_MS = 3000;

/** Whether a text says enough to ask for suggestions: two letters, or a digit. */
export function saysEnough(text: string): boolean {
  return /\p{L}[^]*\p{L}|\p{N}/u.test(text);
}

/**
 * Asks the server.
 * @param signal aborts when what is typed has changed
 * @returns none when the server is slow, fails or answers something else
 */
export async function askSuggestions(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(text)}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]),
    });
    return answer.ok ? readSuggestions(await answer.json()) : [];
  } catch {
    return [];
  }
}

/** Reads OpenSearch Suggestions: what was typed, completions, descriptions, addresses. */
function readSuggestions(answer: unknown): Suggestion[] {
  if (!Array.isArray(answer)) return [];
  const [, texts, notes, addresses] = answer.map(strings);
  return (texts ?? []).flatMap((text, i) => {
    const address = parseUrl(addresses?.[i] ?? '');
    if (address === null) return [];
    // The public origin may be another than the one that somebody reads this at.
    const { pathname, search, hash } = address;
    const isFilter = pathname === '/search' && FILTER_AT_END.test(text);
    return [{ text, note: notes?.[i] ?? '', path: `${pathname}${search}${hash}`, isFilter }];
  });
}

function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
