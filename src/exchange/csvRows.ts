import { CsvError, parse, type Info } from 'csv-parse/sync';
import type { Problem } from '../domain/problem.js';
import type { RawRow } from './catalogueRow.js';

interface Parsed {
  record: string[];
  raw: string;
  info: Info;
}

/**
 * Reads CSV (RFC 4180) with a header row; commas, semicolons or tabs, whichever the header uses
 * most. Quoted cells may hold line breaks.
 * @returns the columns in lower case, one row an entry, and problems; no rows when it is not CSV
 */
export function csvRows(text: string): { columns: string[]; rows: RawRow[]; problems: Problem[] } {
  let parsed: Parsed[];
  try {
    parsed = parseRecords(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { columns: [], rows: [], problems: [problemOf(error)] };
  }
  const [head, ...body] = parsed.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  const columns = head?.record.map((name) => name.trim().toLowerCase()) ?? [];
  const problems = body
    .filter(({ record }) => record.length > columns.length)
    .map((row): Problem => ({
      line: lineOf(row),
      severity: 'error',
      message: `This row has ${row.record.length} cells, the header ${columns.length}: put a cell that holds the separator in quotes.`,
    }));
  const rows = body.map((row) => ({
    line: lineOf(row),
    cells: new Map(columns.map((name, i) => [name, row.record[i] ?? ''])),
  }));
  return { columns, rows, problems };
}

function parseRecords(text: string): Parsed[] {
  const records: unknown = parse(text, {
    bom: true,
    delimiter: separatorOf(text),
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return records as Parsed[];
}

function separatorOf(text: string): string {
  const header =
    text
      .replace(/^\s+/, '')
      .split(/\r?\n/, 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** The line on which a row begins: csv-parse counts to its end. */
function lineOf({ raw, info }: Parsed): number {
  const own = raw.replace(/^(?:\r?\n)+/, '').replace(/\r?\n$/, '');
  return info.lines - (own.split('\n').length - 1);
}

function problemOf(error: CsvError): Problem {
  const line = typeof error.lines === 'number' ? error.lines : null;
  const message =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'The quotes that open here are never closed.'
      : 'A quote stands in the middle of a cell: put the whole cell in quotes and double those inside.';
  return { line, severity: 'error', message };
}
