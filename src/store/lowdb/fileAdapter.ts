import type { Adapter } from 'lowdb';
import type { FileSystem } from './files.js';
import { codeOf, faultOf, isPassing } from '../../faults/systemFault.js';

/** A file whose content cannot be served; `message` ends the sentence "<file> ...". */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** Whether a newer version of the companion wrote it. */
  readonly newer: boolean;
  constructor(message: string, options: ErrorOptions & { newer?: boolean } = {}) {
    super(message, options);
    this.newer = options.newer ?? false;
  }
}

/**
 * A lowdb adapter for one JSON file. Reading runs `check` on what was parsed, and answers null when
 * there is no file; writing is durable, and never shows half a file under the final name.
 */
export class FileAdapter<T> implements Adapter<T | null> {
  readonly #files: FileSystem;
  readonly #file: string;
  readonly #check: (parsed: unknown) => T;

  /** @param check returns the content, or throws Unreadable */
  constructor(files: FileSystem, file: string, check: (parsed: unknown) => T) {
    this.#files = files;
    this.#file = file;
    this.#check = check;
  }

  async read(): Promise<T | null> {
    let text: string;
    try {
      text = await this.#files.read(this.#file);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      if (isPassing(error)) throw error;
      throw new Unreadable(`cannot be read: ${faultOf(error)}`, { cause: error });
    }
    return this.#check(parseJson(text));
  }

  async write(data: T | null): Promise<void> {
    const part = `${this.#file}.part`;
    // Put together with its last line end, the text of a large catalogue would be in memory twice.
    await this.#files.create(part, [JSON.stringify(data, null, 2), '\n']);
    await this.#files.rename(part, this.#file);
  }
}

/** Throws Unreadable. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // What the parser quotes of the file may hold line ends.
    const why = faultOf(error).replace(/\s+/g, ' ');
    throw new Unreadable(`is not valid JSON (${why})`, { cause: error });
  }
}
