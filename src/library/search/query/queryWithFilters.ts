import type { FilterName } from '../../searchEntries.js';

const PLAIN = /^[\p{L}\p{N}#][\p{L}\p{N}#._-]*$/u;

/**
 * A query with filters that are given apart from it, as if they had been typed before its words.
 * @param q the words; null when there are none
 * @param names the filters that may be given
 * @param asked the value of a filter; null when it is not given
 */
export function queryWithFilters(
  q: string | null,
  names: readonly FilterName[],
  asked: (name: FilterName) => string | null,
): string {
  const filters = names.flatMap((name) => {
    const value = asked(name)
      ?.replace(/["“”„«»]/g, '')
      .trim();
    return value ? [`${name}:${PLAIN.test(value) ? value : `"${value}"`}`] : [];
  });
  return [...filters, q ?? ''].join(' ').trim();
}
