import type { Version } from '../../domain/version.js';

/** `a`, `a and b`, `a, b and c`; or with `or`. */
export function inWords(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** `version 2.210`, `versions 2.208 and 2.210`; empty when there is none. */
export function versionsInWords(versions: readonly Version[]): string {
  if (versions.length === 0) return '';
  return `${versions.length === 1 ? 'version' : 'versions'} ${inWords(versions)}`;
}
