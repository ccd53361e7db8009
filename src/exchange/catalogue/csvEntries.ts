import { CsvError, parse } from 'csv-parse/sync';
import { Header, type Column } from './columns.js';
import type { FileReading, TakeEntry } from './entry.js';
import { formOfCsv } from './separator.js';

/**
 * How many lines may be read a second time in all, since after a misplaced quote reading goes on with
 * the line behind the one where its row began. Beyond it, the file is no CSV.
 */
const MOST_LINES_AGAIN = 500_000;

/**
 * Reads CSV (RFC 4180) as Excel writes it: a header row; commas, semicolons or tabs; quoted cells,
 * which may hold line breaks; any line ends. A row whose quotes are wrong is refused by itself.
 * @param take is told of each row, with the line on which it begins; rows without text are left out
 */
export function csvEntries(text: string, take: TakeEntry): FileReading {
  const { separator, headAt, line } = formOfCsv(text);
  const table = new CsvTable(Buffer.from(text.slice(headAt)), separator, line, take);
  table.read();
  return table.reading();
}

/** Ends the parser's work; says nothing of the file. */
class Enough extends Error {}

const LF = 10;
const CR = 13;

class CsvTable {
  #header: Header | null = null;
  #columns: (Column | null)[] = [];
  #brokenAt: number | null = null;
  /** In bytes: everything before it has been told of. */
  #at = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly separator: string,
    private line: number,
    private readonly take: TakeEntry,
  ) {}

  read(): void {
    let linesAgain = 0;
    while (this.#at < this.bytes.length) {
      const error = this.#parseOn();
      if (error === null) return;
      this.#skipEmptyLines();
      linesAgain += (error.lines ?? 1) - 1;
      if (this.#header === null || linesAgain > MOST_LINES_AGAIN) {
        this.#brokenAt = this.line;
        return;
      }
      this.take({ line: this.line, refused: messageOf(error) });
      this.#skipLine();
    }
  }

  reading(): FileReading {
    const header = this.#header ?? new Header();
    if (this.#brokenAt !== null) {
      const message = 'This is no CSV: quotes are out of place. Save it anew from a spreadsheet.';
      return { header, fatal: [{ line: this.#brokenAt, severity: 'error', message }] };
    }
    return { header, fatal: this.#header === null ? [] : header.errors() };
  }

  /** @returns the error that stopped it, with the lines that it had gone through; null at the end */
  #parseOn(): (CsvError & { lines?: number }) | null {
    const from = this.#at;
    try {
      parse(this.bytes.subarray(from), {
        delimiter: this.separator,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: (record: string[], { bytes }) => {
          this.#record(record, from + bytes);
          return null;
        },
      });
      return null;
    } catch (error) {
      if (error instanceof Enough) return null;
      if (!(error instanceof CsvError)) throw error;
      return error;
    }
  }

  #record(record: string[], end: number): void {
    this.#skipEmptyLines();
    const { line } = this;
    this.#skipTo(end);
    if (record.every((cell) => cell.trim() === '')) return;
    if (this.#header === null) this.#head(record);
    else this.#row(record, line);
  }

  #head(names: string[]): void {
    this.#header = new Header(names.filter((name) => name.trim() !== ''));
    this.#columns = names.map((name) => this.#header?.columnOf(name) ?? null);
    if (this.#header.errors().length > 0) throw new Enough();
  }

  #row(record: string[], line: number): void {
    const surplus = record.slice(this.#columns.length);
    if (surplus.some((cell) => cell.trim() !== '')) {
      const refused = `This row has ${record.length} cells, the header ${this.#columns.length}: put a cell that holds the separator in quotes.`;
      this.take({ line, refused });
      return;
    }
    const cells: Partial<Record<Column, string>> = {};
    this.#columns.forEach((column, i) => {
      if (column !== null) cells[column] = withoutFormula(record[i] ?? '');
    });
    this.take({ line, cells });
  }

  #skipEmptyLines(): void {
    let end = this.#at;
    while (this.bytes[end] === LF || this.bytes[end] === CR) end += 1;
    this.#skipTo(end);
  }

  #skipLine(): void {
    let end = this.#at;
    while (end < this.bytes.length && this.bytes[end] !== LF && this.bytes[end] !== CR) end += 1;
    this.#skipTo(this.bytes[end] === CR && this.bytes[end + 1] === LF ? end + 2 : end + 1);
  }

  /** Counts lines as editors do; the parser counts a quoted CR LF twice. */
  #skipTo(end: number): void {
    for (; this.#at < end; this.#at += 1) {
      const byte = this.bytes[this.#at];
      if (byte === LF || (byte === CR && this.bytes[this.#at + 1] !== LF)) this.line += 1;
    }
  }
}

/** Programs write `="2.210"` to keep Excel from taking a text for a number. */
function withoutFormula(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

function messageOf(error: CsvError): string {
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'The quotes that open here are never closed.'
    : 'A quote stands in the middle of a cell: put the whole cell in quotes and double those inside.';
}
