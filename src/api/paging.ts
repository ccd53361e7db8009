import { parseWholeNumber } from '../domain/wholeNumber.js';

/** Which part of a list is asked for. */
export interface Paging {
  limit: number;
  offset: number;
}

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;
/** More than any list holds. */
const MOST = 999_999_999;

export type PagingReading = { ok: true; paging: Paging } | { ok: false; message: string };

/**
 * Reads `?limit=&offset=` as a web framework parsed them; absent or empty is the default.
 * @returns the paging, or one sentence that says which of the two is wrong and what it may be
 */
export function readPaging(query: { limit?: unknown; offset?: unknown }): PagingReading {
  const limit = wholeNumber(query.limit, DEFAULT_LIMIT);
  if (limit === null || limit < 1 || limit > MAX_LIMIT) {
    return { ok: false, message: `limit must be a whole number from 1 to ${MAX_LIMIT}.` };
  }
  const offset = wholeNumber(query.offset, 0);
  if (offset === null) {
    return { ok: false, message: 'offset must be a whole number from 0.' };
  }
  return { ok: true, paging: { limit, offset } };
}

function wholeNumber(value: unknown, absent: number): number | null {
  if (value === undefined || value === '') return absent;
  return typeof value === 'string' ? parseWholeNumber(value, MOST) : null;
}
