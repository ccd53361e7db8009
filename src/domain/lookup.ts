import { counted } from './counted.js';
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

/** Pages that take a list of any length together, in order: `IDs 1 to 500`. */
export function lookupParts(ids: readonly FoundChangeId[]): { text: string; href: string }[] {
  return Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, i) => {
    const part = ids.slice(i * MOST_IDS, (i + 1) * MOST_IDS);
    const first = i * MOST_IDS + 1;
    return { text: `IDs ${first} to ${first + part.length - 1}`, href: lookupPath(part) };
  });
}

/**
 * Why one page cannot answer so many IDs of a text, and what to do.
 * @returns null when it can
 */
export function lookupProblem(count: number): string | null {
  if (count === 0) {
    return 'No change ID is in this text. An ID has six or seven digits, such as 1044274 or #1044274.';
  }
  return count > MOST_IDS
    ? `These are ${counted(count, 'ID')}, and a page holds ${MOST_IDS}. In parts:`
    : null;
}

function added(listed: readonly FoundChangeId[]): FoundChangeId[] {
  const times = new Map<string, number>();
  for (const one of listed) times.set(one.id, (times.get(one.id) ?? 0) + one.times);
  return [...times].map(([id, count]) => ({ id, times: count }));
}
