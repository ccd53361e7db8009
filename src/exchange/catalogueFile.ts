import { hasErrors, type Problem } from '../domain/problem.js';
import { COLUMNS, readRow, type CatalogueContext, type CatalogueRow } from './catalogueRow.js';
import { csvRows } from './csvRows.js';
import { jsonRows } from './jsonRows.js';

export interface CatalogueReading {
  /** Null when there are errors: a catalogue file is taken whole or not at all. */
  rows: CatalogueRow[] | null;
  problems: Problem[];
}

/**
 * Reads a catalogue file: CSV with a header row, or a JSON array of objects, with `id` and `title`,
 * and as known `version`, `areas` (separated by semicolons), `notes`, `url`, `released`.
 */
export function readCatalogue(text: string, context: CatalogueContext): CatalogueReading {
  const { columns, rows, problems } = /^[\s\uFEFF]*[[{]/.test(text)
    ? jsonRows(text)
    : csvRows(text);
  if (hasErrors(problems) && rows.length === 0) return { rows: null, problems };

  const found = [...problems, ...columnProblems(columns, rows.length)];
  if (missingColumns(columns).length > 0 && rows.length > 0) return { rows: null, problems: found };

  const lineOfId = new Map<string, number>();
  const read = rows.flatMap((raw) => {
    const { row, problems: own } = readRow(raw, context);
    found.push(...own);
    if (row === null) return [];
    const first = lineOfId.get(row.id);
    if (first !== undefined) {
      const message = `${row.id} is there twice: line ${first} has it too.`;
      found.push({ line: raw.line, severity: 'error', message });
    }
    lineOfId.set(row.id, first ?? raw.line);
    return [row];
  });
  found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { rows: hasErrors(found) ? null : read, problems: found };
}

function missingColumns(columns: readonly string[]): string[] {
  return ['id', 'title'].filter((name) => !columns.includes(name));
}

function columnProblems(columns: readonly string[], rowCount: number): Problem[] {
  const missing = missingColumns(columns);
  if (rowCount === 0 && (columns.length === 0 || missing.length === 0)) {
    return [{ line: null, severity: 'warning', message: 'The file holds no changes.' }];
  }
  const other = columns.filter((name) => !(COLUMNS as readonly string[]).includes(name));
  return [
    ...missing.map((name): Problem => ({
      line: 1,
      severity: 'error',
      message: `The column \`${name}\` is missing: a catalogue needs \`id\` and \`title\`.`,
    })),
    ...(other.length === 0 ? [] : [notice(other)]),
  ];
}

function notice(names: readonly string[]): Problem {
  const list = names.map((name) => JSON.stringify(name)).join(', ');
  return { line: 1, severity: 'notice', message: `These columns are not read: ${list}.` };
}
