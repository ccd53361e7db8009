// OWASP, "CSV Injection": also behind white space, which spreadsheets drop, and in their full-width forms.
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

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
  return /[",;\r\n\t']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
