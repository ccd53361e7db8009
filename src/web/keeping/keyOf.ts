import type { Ask } from '../ask.js';

// What our own addresses are made of: %32 for 2 would give one page a thousand names.
const PLAIN_PATH = /^\/(?:[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*)?$/;
const LONGEST = 1000;

/**
 * What was asked for, as far as it makes a difference: the path and the known parameters in their
 * order, since a route may lead from one order to another.
 * @returns null when it is asked in a way that is not remembered
 */
export function keyOf({ path, meant }: Pick<Ask, 'path' | 'meant'>): string | null {
  if (!PLAIN_PATH.test(path)) return null;
  if (meant.length === 0) return path;
  const key = `${path}?${new URLSearchParams([...meant]).toString()}`;
  return key.length > LONGEST ? null : key;
}
