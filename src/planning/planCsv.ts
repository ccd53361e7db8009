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
 * Writes a plan as CSV (RFC 4180) for spreadsheets: UTF-8 with its mark, a header row, a line a row.
 * A cell that a spreadsheet would take for a formula begins with an apostrophe.
 * @param marked the mark of a row; without it, nothing is decided yet
 */
export function planCsv(
  rows: readonly PlanRow[],
  marked: (row: PlanRow) => Mark = () => NO_MARK,
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
  return `\uFEFF${[COLUMNS, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

// OWASP, "CSV Injection": also behind white space, which spreadsheets drop, and in their full-width forms.
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
