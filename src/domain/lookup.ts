import { findChangeIds, type FoundChangeId } from './findChangeIds.js';

/** Asking for many changes at once: the list of IDs, and its one address. */

/** So many IDs fit into one page; its address stays under 5,000 characters. */
export const MOST_IDS = 500;

const REPEATED = /^(\d{6,7})(?:x([2-9]|[1-9]\d{1,5}))?$/;

/** A list as an address holds it: `1044274,1050001x3`, where the second stood three times. */
export function writeIdList(ids: readonly FoundChangeId[]): string {
  return ids.map(({ id, times }) => (times === 1 ? id : `${id}x${times}`)).join(',');
}

/**
 * Reads the IDs of an address, or of any text that holds some.
 * @returns each once, in order, with how many times it was there
 */
export function readIdList(text: string): FoundChangeId[] {
  const parts = text.split(',').map((part) => REPEATED.exec(part));
  const listed = parts.flatMap((part) =>
    part?.[1] === undefined ? [] : [{ id: part[1], times: Number(part[2] ?? '1') }],
  );
  return listed.length === parts.length ? added(listed) : findChangeIds(text);
}

/** The path of the page with all of these. */
export function lookupPath(ids: readonly FoundChangeId[]): string {
  return ids.length === 0 ? '/lookup' : `/lookup?ids=${writeIdList(ids)}`;
}

/** Lists that are short enough for a page each, in order. */
export function lookupParts(ids: readonly FoundChangeId[]): FoundChangeId[][] {
  return Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, i) =>
    ids.slice(i * MOST_IDS, (i + 1) * MOST_IDS),
  );
}

function added(listed: readonly FoundChangeId[]): FoundChangeId[] {
  const times = new Map<string, number>();
  for (const one of listed) times.set(one.id, (times.get(one.id) ?? 0) + one.times);
  return [...times].map(([id, count]) => ({ id, times: count }));
}
