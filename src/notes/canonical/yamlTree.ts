import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';

/** A value of front matter with the line where it stands. All scalars are text: 2.210 stays 2.210. */
export type Value = { line: number } & (
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: Value[] }
  | { kind: 'map'; entries: Entry[] }
  | { kind: 'other' }
);

export interface Entry {
  key: string;
  value: Value;
  line: number;
  lastLine: number;
}

export interface YamlTree {
  /** Empty when the text holds none, or something else. */
  entries: Entry[];
  faults: { line: number; code: string }[];
  /** What stands behind a `#` on the line of a value. */
  comments: { line: number; text: string }[];
}

// Front matter has lists of maps of text and nothing deeper.
const DEEPEST = 4;
// The parser calls itself for every level: what nests by the thousand would exhaust its stack.
const MOST_BRACKETS = 200;
const LONG_RUN_OF_INDICATORS = /[ ?:-]{80}/;

/**
 * Reads front matter by YAML 1.2's failsafe schema. Aliases (`*name`) are not followed.
 * @param firstLine the line number of the text's first line
 */
export function readYaml(text: string, firstLine: number): YamlTree {
  if ([...text.matchAll(/[[{]/g)].length > MOST_BRACKETS || LONG_RUN_OF_INDICATORS.test(text)) {
    return { entries: [], faults: [], comments: [] };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter,
    prettyErrors: false,
    // The parser compares every key with every other; readFrontMatter finds doubles at less cost.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const lineAt = (offset: number) => firstLine + Math.max(0, lineCounter.linePos(offset).line - 1);
  const faults = document.errors.map(({ pos, code }) => ({ line: lineAt(pos[0]), code }));
  const comments: YamlTree['comments'] = [];
  visit(document, {
    Scalar: (_, { comment, range }) => {
      if (comment && range) comments.push({ line: lineAt(range[0]), text: comment });
    },
  });
  const root = toValue(document.contents, firstLine, 0, lineAt);
  return { entries: root.kind === 'map' ? root.entries : [], faults, comments };
}

type LineAt = (offset: number) => number;

function toValue(node: unknown, above: number, depth: number, lineAt: LineAt): Value {
  if (node === null || node === undefined) return { kind: 'text', text: '', line: above };
  const range = rangeOf(node);
  const line = range === null ? above : lineAt(range[0]);
  if (isScalar(node)) {
    return { kind: 'text', text: typeof node.value === 'string' ? node.value : '', line };
  }
  if (depth < DEEPEST && isSeq(node)) {
    const items = node.items.map((item) => toValue(item, line, depth + 1, lineAt));
    return { kind: 'list', items, line };
  }
  if (depth < DEEPEST && isMap(node)) {
    const entries = node.items.map(({ key, value }) => toEntry(key, value, line, depth, lineAt));
    return { kind: 'map', entries, line };
  }
  return { kind: 'other', line };
}

function toEntry(
  key: unknown,
  value: unknown,
  above: number,
  depth: number,
  lineAt: LineAt,
): Entry {
  const name = toValue(key, above, DEEPEST, lineAt);
  const content = toValue(value, name.line, depth + 1, lineAt);
  // A range ends behind the line break when its value has several lines.
  const range = rangeOf(value);
  const last = range === null ? content.line : lineAt(Math.max(range[0], range[1] - 1));
  return {
    key: name.kind === 'text' ? name.text : '',
    value: content,
    line: name.line,
    lastLine: Math.max(name.line, last),
  };
}

function rangeOf(node: unknown): readonly [number, number, number] | null {
  return (isNode(node) && node.range) || null;
}
