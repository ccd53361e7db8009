import type { Problem } from '../../domain/problem.js';

/** What a catalogue file may state of a change; `id` and `title` are needed. */
export const COLUMNS = ['id', 'title', 'version', 'areas', 'notes', 'url', 'released'] as const;
export type Column = (typeof COLUMNS)[number];

const NEEDED: readonly Column[] = ['id', 'title'];
/** Longer lists of names than this help nobody to find the one that is meant. */
const MOST_NAMED = 20;

/** The names that a file gives its columns, each once, and which columns they are. */
export class Header {
  readonly #columns = new Map<string, Column | null>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.columnOf(name);
  }

  /**
   * The column that a name means: case, spaces, hyphens, underscores and a `#` do not count.
   * @returns null for any other column
   */
  columnOf(name: string): Column | null {
    const known = this.#columns.get(name);
    if (known !== undefined) return known;
    const plain = name.toLowerCase().replace(/[\s\u200B\uFEFF_#-]+/g, '');
    const column = COLUMNS.find((each) => each === plain) ?? null;
    this.#columns.set(name, column);
    return column;
  }

  /** What stands in the way of reading the file at all: a column that is missing, or is there twice. */
  errors(): Problem[] {
    // Where nothing has a name, every entry is refused by itself.
    if (this.#columns.size === 0) return [];
    const missing = NEEDED.filter((column) => this.#namesOf(column).length === 0);
    const doubled = COLUMNS.filter((column) => this.#namesOf(column).length > 1);
    return [
      ...(missing.length === 0 ? [] : [problem('error', this.#missingMessage(missing))]),
      ...doubled.map((column) =>
        problem(
          'error',
          `${quoted(this.#namesOf(column))} would all be read as \`${column}\`: keep one of them.`,
        ),
      ),
    ];
  }

  /** What a reader of the file should know: names that were read generously, and those that were not read. */
  notices(): Problem[] {
    const generous = [...this.#columns].filter(
      ([name, column]) => column !== null && name !== column,
    );
    const read = generous.map(([name, column]) => `${JSON.stringify(name)} as \`${column}\``);
    const other = this.#namesOf(null).filter((name) => name.trim() !== '');
    return [
      ...(read.length === 0 ? [] : [problem('notice', `Columns read: ${read.join(', ')}.`)]),
      ...(other.length === 0
        ? []
        : [problem('notice', `These columns are not read: ${quoted(other)}.`)]),
    ];
  }

  #namesOf(wanted: Column | null): string[] {
    return [...this.#columns].flatMap(([name, column]) => (column === wanted ? [name] : []));
  }

  #missingMessage(missing: readonly Column[]): string {
    const names = missing.map((name) => `\`${name}\``).join(' and ');
    const [subject, verb] = missing.length === 1 ? ['column', 'is'] : ['columns', 'are'];
    const here = [...this.#columns.keys()].filter((name) => name.trim() !== '');
    const rest = here.length === 0 ? '' : ` What is there: ${quoted(here)}.`;
    return `The ${subject} ${names} ${verb} missing: a catalogue needs \`id\` and \`title\`.${rest}`;
  }
}

function problem(severity: Problem['severity'], message: string): Problem {
  return { line: 1, severity, message };
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => JSON.stringify(name.slice(0, 60)));
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${shown.join(', ')}${more}`;
}
