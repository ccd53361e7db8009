import { printParseErrorCode, visit } from 'jsonc-parser';
import type { Problem } from '../../domain/problem.js';
import { Header, type Column } from './columns.js';
import type { FileReading, TakeEntry } from './entry.js';

/** The parser goes down once a level: what is nested deeper than any tracker's export is no catalogue. */
const MOST_LEVELS = 100;

const SHAPE = 'A catalogue in JSON is an array of objects: [{"id": "1044274", "title": "..."}].';

/**
 * Reads a JSON array of objects (RFC 8259), one entry after the other.
 * @param take is told of each item of the array, with the line on which it begins. What was told before
 *   a fatal problem must not be used
 */
export function jsonEntries(text: string, take: TakeEntry): FileReading {
  const array = new EntryArray(text.replace(/^\uFEFF/, ''), take);
  return { header: array.header, fatal: array.read() };
}

/** Ends the reading. */
class Fatal extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

interface Entry {
  line: number;
  cells: Partial<Record<Column, string>>;
  refused: { line: number; why: string } | null;
}

/** Walks the text; `#level` is 1 in the array of entries, 2 in an entry, 3 and more in one of its values. */
class EntryArray {
  readonly header = new Header();
  #level = 0;
  #entry: Entry | null = null;
  #column: Column | null = null;
  /** What an entry lists as its areas. */
  #areas: string[] | null = null;

  constructor(
    private readonly text: string,
    private readonly take: TakeEntry,
  ) {}

  /** @returns why nothing of it may be taken */
  read(): Problem[] {
    try {
      visit(
        this.text,
        {
          onObjectBegin: (_offset, _length, line) => {
            this.#open('object', line + 1);
          },
          onArrayBegin: (_offset, _length, line) => {
            this.#open('array', line + 1);
          },
          onObjectEnd: () => {
            this.#close();
          },
          onArrayEnd: () => {
            this.#close();
          },
          onObjectProperty: (name) => {
            if (this.#level === 2) this.#column = this.header.columnOf(name);
          },
          onLiteralValue: (value, offset, length, line) => {
            this.#value(value, this.text.slice(offset, offset + length), line + 1);
          },
          onError: (code, _offset, _length, line) => {
            throw new Fatal(`This is not JSON: ${inWords(printParseErrorCode(code))}.`, line + 1);
          },
        },
        { disallowComments: true },
      );
      return [];
    } catch (error) {
      if (!(error instanceof Fatal)) throw error;
      return [{ line: error.line, severity: 'error', message: error.message }];
    }
  }

  #open(kind: 'object' | 'array', line: number): void {
    if (this.#level === 0 && kind === 'object') throw new Fatal(SHAPE, line);
    if (this.#level === MOST_LEVELS) throw new Fatal(SHAPE, line);
    if (this.#level === 1) this.#begin(kind, line);
    else if (this.#level === 2 && kind === 'array' && this.#column === 'areas') this.#areas = [];
    else if (this.#level >= 2)
      this.#refuse(line, `\`${this.#column ?? ''}\` must be text in quotes.`);
    this.#level += 1;
  }

  #begin(kind: 'object' | 'array', line: number): void {
    const refused = kind === 'array' ? { line, why: NO_OBJECT } : null;
    this.#entry = { line, cells: {}, refused };
    this.#column = null;
  }

  #close(): void {
    this.#level -= 1;
    if (this.#level === 2 && this.#areas !== null && this.#entry !== null) {
      this.#entry.cells.areas = this.#areas.join(';');
      this.#areas = null;
    }
    if (this.#level === 1 && this.#entry !== null) {
      const { line, cells, refused } = this.#entry;
      this.take(refused === null ? { line, cells } : { line: refused.line, refused: refused.why });
      this.#entry = null;
    }
  }

  #value(value: unknown, written: string, line: number): void {
    if (this.#level === 0) throw new Fatal(SHAPE, line);
    if (this.#level === 1) this.take({ line, refused: NO_OBJECT });
    const column = this.#column;
    if (this.#level < 2 || column === null || this.#entry === null) return;
    const cell = cellOf(column, value, written);
    if (typeof cell !== 'string') this.#refuse(line, cell.refused);
    else if (this.#level === 2) this.#entry.cells[column] = cell;
    else if (this.#level === 3) this.#areas?.push(cell);
  }

  /** Of an entry with several faults the first is told. */
  #refuse(line: number, why: string): void {
    if (this.#entry !== null && this.#column !== null) this.#entry.refused ??= { line, why };
  }
}

const NO_OBJECT = 'Every entry must be an object with an `id` and a `title`.';

function cellOf(column: Column, value: unknown, written: string): string | { refused: string } {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (column === 'id' && typeof value === 'number') return written;
  if (column === 'version' && typeof value === 'number') {
    return {
      refused: `The version ${written} is a number, and numbers lose their last zero (2.210 becomes 2.21): write "${written}" in quotes.`,
    };
  }
  return { refused: `\`${column}\` must be text in quotes.` };
}

/** `CommaExpected` as `comma expected`. */
function inWords(code: string): string {
  return code.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
