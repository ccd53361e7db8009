import { writeCsv } from '../domain/writeCsv.js';
import { NO_MARK, type Mark } from './marks.js';
import { stateName, type PlanRow } from './planRow.js';

const COLUMNS = [
  'area',
  'id',
  'title',
  'version',
  'caution',
  'highlight',
  'discussed',
  'moment',
  'other areas',
  'state',
  'note',
];

/**
 * Writes a plan as CSV for spreadsheets: a header row, a line a row.
 * @param marked the mark of a row; without it, nothing is decided yet
 * @param unlisted what is not among the rows, for the last line; empty when they are everything
 */
export function planCsv(
  rows: readonly PlanRow[],
  marked: (row: PlanRow) => Mark = () => NO_MARK,
  unlisted = '',
): string {
  const lines = rows.map((row) => {
    const mark = marked(row);
    return [
      row.areas[0] ?? '',
      row.id ?? '',
      row.title,
      row.version,
      row.cautions.join('\n'),
      row.highlight ? 'yes' : '',
      row.moments.map(({ text }) => text).join('\n') || 'not yet',
      row.moments.map(({ url }) => url).join('\n') || row.url,
      row.areas.slice(1).join('; '),
      stateName(mark),
      mark.note,
    ];
  });
  const last = COLUMNS.map((column) => (column === 'title' ? unlisted : ''));
  return writeCsv([COLUMNS, ...lines, ...(unlisted === '' ? [] : [last])]);
}
