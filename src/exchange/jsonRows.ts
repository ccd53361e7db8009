import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import type { Problem } from '../domain/problem.js';
import type { RawRow } from './catalogueRow.js';

/** A value that cannot be a cell: what is wrong with it. */
interface Refusal {
  refused: string;
}

/**
 * Reads a JSON array of objects. The parser is that of YAML, of which JSON is a part (YAML 1.2.2,
 * 1.3), because it knows the line of every value and whether a number was written as one.
 * @returns the columns in lower case, one row an object, and problems; no rows when it is not such an array
 */
export function jsonRows(text: string): { columns: string[]; rows: RawRow[]; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    schema: 'json',
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const lineOf = (node: unknown) => lineAt((node as Node | null)?.range?.[0] ?? 0);
  const [broken] = document.errors;
  if (broken !== undefined) {
    const message = `This is not JSON: ${broken.message.split('\n')[0] ?? ''}`;
    return refused(lineAt(broken.pos[0]), message);
  }
  const root: unknown = document.contents;
  if (!isSeq(root))
    return refused(
      1,
      'A catalogue in JSON is an array of objects: [{"id": "1044274", "title": "..."}].',
    );

  const columns = new Set<string>();
  const problems: Problem[] = [];
  const rows = root.items.flatMap((item): RawRow[] => {
    const line = lineOf(item);
    if (!isMap(item)) {
      problems.push({
        line,
        severity: 'error',
        message: 'Every entry must be an object with an `id` and a `title`.',
      });
      return [];
    }
    const cells = new Map<string, string>();
    let isSound = true;
    for (const pair of item.items) {
      const column = nameOf(pair);
      const cell = cellOf(column, pair.value);
      columns.add(column);
      if (typeof cell === 'string') cells.set(column, cell);
      else {
        isSound = false;
        problems.push({ line: lineOf(pair.key), severity: 'error', message: cell.refused });
      }
    }
    return isSound ? [{ line, cells }] : [];
  });
  return { columns: [...columns], rows, problems };
}

function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value).trim().toLowerCase() : '';
}

function cellOf(column: string, node: unknown): string | Refusal {
  if (isSeq(node) && column === 'areas') {
    const slugs: string[] = [];
    for (const item of node.items) {
      const cell = cellOf('area', item);
      if (typeof cell !== 'string') return cell;
      slugs.push(cell);
    }
    return slugs.join(';');
  }
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (typeof value === 'string') return value;
  if (node === null || value === null) return '';
  if (column === 'id' && typeof value === 'number') return String(value);
  if (column === 'version' && typeof value === 'number') {
    const written = isScalar(node) ? (node.source ?? String(value)) : String(value);
    return {
      refused: `The version ${written} is a number, and numbers lose their last zero (2.210 becomes 2.21): write "${written}" in quotes.`,
    };
  }
  return COLUMN_OF_TEXT.has(column) ? { refused: `\`${column}\` must be text in quotes.` } : '';
}

const COLUMN_OF_TEXT = new Set([
  'id',
  'title',
  'version',
  'areas',
  'area',
  'notes',
  'url',
  'released',
]);

function refused(
  line: number,
  message: string,
): { columns: string[]; rows: RawRow[]; problems: Problem[] } {
  return { columns: [], rows: [], problems: [{ line, severity: 'error', message }] };
}
