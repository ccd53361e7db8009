import type { ChangeId } from '../../domain/changeId.js';
import { hasErrors, type Problem } from '../../domain/problem.js';
import { csvEntries } from './csvEntries.js';
import type { RawEntry } from './entry.js';
import { jsonEntries } from './jsonEntries.js';
import { readRow, type CatalogueContext, type CatalogueRow } from './row.js';

/** The product has fewer changes; without a limit, twenty megabytes of line breaks fill the memory. */
export const MOST_ROWS = 100_000;

export interface CatalogueReading {
  /** Whether the file is a catalogue at all: when it is not, nothing of it may be taken. */
  isCatalogue: boolean;
  /** The rows without an error, in order. */
  rows: CatalogueRow[];
  /** How many rows have errors; `problems` names each by its line. */
  badRows: number;
  problems: Problem[];
}

/**
 * Reads a catalogue file: CSV with a header row, or a JSON array of objects, recognised by how it
 * begins. docs/catalogue.md says what may stand in it.
 * @param step told how many rows were read, now and then
 */
export function readCatalogue(
  text: string,
  context: CatalogueContext,
  step: (rows: number) => void = () => undefined,
): CatalogueReading {
  const reader = new EntryReader(context, step);
  const take = (entry: RawEntry) => {
    reader.take(entry);
  };
  const kind = /^[\s\uFEFF]*(?:[[{]|<[a-z!?])/i.exec(text)?.[0].trim() ?? '';
  if (kind.includes('<')) return notOne([{ line: 1, severity: 'error', message: MARKUP }]);
  try {
    const { header, fatal } = kind === '' ? csvEntries(text, take) : jsonEntries(text, take);
    if (fatal.length > 0) return notOne(fatal);
    if (reader.count === 0) return nothing();
    const errors = header.errors();
    return errors.length > 0 ? notOne(errors) : reader.reading(header.notices());
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return notOne([{ line: error.line, severity: 'error', message: error.message }]);
  }
}

const MARKUP =
  'This is a web page or XML, not CSV or JSON: look at it in a browser. Where one has to sign in first, it may be the page that asks for that.';

class TooMany extends Error {
  constructor(readonly line: number) {
    super(`The file holds more than ${MOST_ROWS} rows: is it the right one?`);
  }
}

/** Checks entries one by one, so that no more than the rows themselves stays in memory. */
class EntryReader {
  count = 0;
  #badRows = 0;
  readonly #rows = new Map<ChangeId, { line: number; row: CatalogueRow }>();
  readonly #problems: Problem[] = [];

  constructor(
    private readonly context: CatalogueContext,
    private readonly step: (rows: number) => void,
  ) {}

  take(entry: RawEntry): void {
    if (this.count === MOST_ROWS) throw new TooMany(entry.line);
    this.count += 1;
    if (this.count % 1000 === 0) this.step(this.count);
    const before = this.#problems.length;
    if ('refused' in entry) this.#report(entry.line, 'error', entry.refused);
    else this.#read(entry.line, entry.cells);
    if (hasErrors(this.#problems.slice(before))) this.#badRows += 1;
  }

  reading(notices: readonly Problem[]): CatalogueReading {
    const problems = [...notices, ...this.#problems];
    problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const rows = [...this.#rows.values()].map(({ row }) => row);
    return { isCatalogue: true, rows, badRows: this.#badRows, problems };
  }

  #read(line: number, cells: Parameters<typeof readRow>[1]): void {
    const { row, problems } = readRow(line, cells, this.context);
    this.#problems.push(...problems);
    if (row === null) return;
    const first = this.#rows.get(row.id);
    if (first === undefined) this.#rows.set(row.id, { line, row });
    else if (JSON.stringify(first.row) === JSON.stringify(row)) {
      this.#report(
        line,
        'notice',
        `${row.id} is there twice, with the same content as in line ${first.line}.`,
      );
    } else {
      this.#report(
        line,
        'error',
        `${row.id} is there twice: line ${first.line} says something else of it.`,
      );
    }
  }

  #report(line: number, severity: Problem['severity'], message: string): void {
    this.#problems.push({ line, severity, message });
  }
}

function notOne(problems: Problem[]): CatalogueReading {
  return { isCatalogue: false, rows: [], badRows: 0, problems };
}

function nothing(): CatalogueReading {
  const problem: Problem = {
    line: null,
    severity: 'warning',
    message: 'The file holds no changes.',
  };
  return { isCatalogue: true, rows: [], badRows: 0, problems: [problem] };
}
