import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  YAMLMap,
  type Document,
  type Node,
} from 'yaml';
import { oneLine } from '../domain/oneLine.js';
import type { Problem, Severity } from '../domain/problem.js';

/** Collects problems of one text and knows on which line an offset is. */
interface Place {
  problems: Problem[];
  lineOf: (node: unknown) => number;
}

/**
 * Reads a YAML map by the failsafe schema (YAML 1.2.2, 10.1): every scalar is text.
 * @param text YAML alone, without the fences of front matter
 * @param firstLine the line of the input on which `text` begins
 * @returns the map (empty when the text is no map), and the list that problems go to
 */
export function readYamlMap(text: string, firstLine = 1): { map: FileMap; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parsed(text, counter);
  if (document === null) {
    const message =
      'This nests so deeply that it cannot be read: lists and maps in a list are enough.';
    const problems: Problem[] = [{ line: firstLine, severity: 'error', message }];
    return { map: new FileMap(new YAMLMap(), { problems, lineOf: () => firstLine }), problems };
  }
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const problems: Problem[] = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    severity: 'error',
    message: `This is not YAML: ${error.message.split('\n')[0] ?? ''}`,
  }));
  const place: Place = {
    problems,
    lineOf: (node) => lineAt((node as Node | null | undefined)?.range?.[0] ?? 0),
  };
  const root: unknown = document.contents;
  if (!isMap(root) && problems.length === 0) {
    problems.push({
      line: firstLine,
      severity: 'error',
      message: 'Lines of the form `title: By the [run]Book` are expected here.',
    });
  }
  return { map: new FileMap(isMap(root) ? root : new YAMLMap(), place), problems };
}

/** Null when the text nests deeper than the parser, which calls itself for every level, can follow. */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false });
    const isTooDeep = document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION');
    return isTooDeep ? null : document;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** An entry of a list: text or a map, never both. */
export interface Entry {
  line: number;
  text: string | null;
  map: FileMap | null;
}

/** A YAML map that is asked for its keys one by one and reports what nobody asked for. */
export class FileMap {
  readonly #node: YAMLMap;
  readonly #place: Place;
  readonly #asked = new Set<string>();

  constructor(node: YAMLMap, place: Place) {
    this.#node = node;
    this.#place = place;
  }

  /** The line of a key, or of the map itself. */
  line(key?: string): number {
    const pair = this.#node.items.find((item) => isScalar(item.key) && item.key.value === key);
    return this.#place.lineOf(pair?.key ?? this.#node);
  }

  report(key: string | null, severity: Severity, message: string): void {
    this.reportAt(this.line(key ?? undefined), severity, message);
  }

  reportAt(line: number, severity: Severity, message: string): void {
    this.#place.problems.push({ line, severity, message });
  }

  /** The text of a key, as it stands; null when it is absent or empty. */
  text(key: string): string | null {
    const node = this.#get(key);
    if (node === undefined) return null;
    const { text } = this.#entry(node);
    if (text === null) this.report(key, 'error', `\`${key}\` must be text.`);
    return text === '' ? null : text;
  }

  /** The text of a key as one line. */
  lineText(key: string): string | null {
    const text = this.text(key);
    return text === null ? null : oneLine(text) || null;
  }

  /** The one line of text that has to be there; empty, and an error, when it is not. */
  required(key: string): string {
    const text = this.lineText(key);
    if (text === null) this.report(null, 'error', `\`${key}\` is missing: add \`${key}: ...\`.`);
    return text ?? '';
  }

  /** The entries of a list; a single value counts as a list of one. */
  list(key: string): Entry[] {
    const node = this.#get(key);
    if (node === undefined) return [];
    if (isSeq(node)) return node.items.map((item) => this.#entry(item));
    return [this.#entry(node)].filter((entry) => entry.text !== '');
  }

  /** The texts of a list, one line each; an entry that is a map is an error. */
  texts(key: string): string[] {
    return this.list(key).flatMap((entry) => {
      if (entry.text !== null) return oneLine(entry.text) || [];
      this.reportAt(entry.line, 'error', `The entries of \`${key}\` must be text.`);
      return [];
    });
  }

  has(key: string): boolean {
    return this.#get(key) !== undefined;
  }

  map(key: string): FileMap | null {
    const node = this.#get(key);
    if (node === undefined) return null;
    const entry = this.#entry(node);
    if (entry.map === null && entry.text !== '') {
      this.report(
        key,
        'error',
        `\`${key}\` must be a map: indented lines of the form \`name: value\`.`,
      );
    }
    return entry.map;
  }

  /** Every key with its text, in order. */
  pairs(): { key: string; value: string; line: number }[] {
    return this.#keys().map((key) => ({
      key,
      value: this.text(key) ?? '',
      line: this.line(key),
    }));
  }

  /** Reports the keys that nobody asked for. */
  finish(): void {
    for (const key of this.#keys().filter((name) => !this.#asked.has(name))) {
      this.report(key, 'warning', `\`${key}\` is not a name that is known here; it is ignored.`);
    }
  }

  #keys(): string[] {
    return this.#node.items.map((item) => (isScalar(item.key) ? String(item.key.value) : ''));
  }

  #get(key: string): unknown {
    this.#asked.add(key);
    return this.#node.get(key, true) ?? undefined;
  }

  #entry(node: unknown): Entry {
    const line = this.#place.lineOf(node);
    if (isMap(node)) return { line, text: null, map: new FileMap(node, this.#place) };
    if (isScalar(node)) {
      return { line, text: typeof node.value === 'string' ? node.value : '', map: null };
    }
    return { line, text: null, map: null };
  }
}
