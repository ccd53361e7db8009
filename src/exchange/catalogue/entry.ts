import type { Problem } from '../../domain/problem.js';
import type { Column, Header } from './columns.js';

/** One entry of a file before its cells are checked: their text, or why it cannot be read. */
export type RawEntry =
  | { line: number; cells: Readonly<Partial<Record<Column, string>>> }
  | { line: number; refused: string };

/**
 * Told of each entry, in the order of the file; keeps none of them waiting in memory. What it throws
 * ends the reading.
 */
export type TakeEntry = (entry: RawEntry) => void;

/** What was found of a file besides its entries. `fatal`: why nothing of it may be taken. */
export interface FileReading {
  header: Header;
  fatal: Problem[];
}
