/** A spreadsheet takes a cell that begins so for a formula, also behind white space. */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;

/**
 * Writes rows as CSV (RFC 4180: commas, CRLF, quotes where they are needed), with the byte order
 * mark by which Excel knows that it is UTF-8. A cell that a spreadsheet would run as a formula gets
 * an apostrophe in front, which shows it as text.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
