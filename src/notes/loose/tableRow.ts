import { readRefField } from './refs.js';
import { readTimeField } from './times.js';

/**
 * A row of a table as a title with fields: `| 25:29 | Rounding | #1050001 |` is
 * `Rounding | #1050001 | 25:29`.
 * @returns null when it has neither an ID nor a time, or more cells of text than one
 */
export function rowAsTitle(row: string): string | null {
  const cells = row
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const times = cells.filter((cell) => readTimeField(cell) !== null);
  const refs = cells.filter((cell) => !times.includes(cell) && readRefField(cell) !== null);
  const texts = cells.filter((cell) => !times.includes(cell) && !refs.includes(cell));
  const hasId = refs.some((cell) => readRefField(cell)?.marks.some(({ kind }) => kind === 'id'));
  const [title = ''] = texts;
  if (texts.length !== 1 || (times.length === 0 && !hasId) || !/\p{L}/u.test(title)) return null;
  return [title, refs.join(' '), ...times].filter((field) => field !== '').join(' | ');
}
