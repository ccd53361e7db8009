/** A filter as it was typed: `area:billing`, `-area:"custom fields"`. */
export interface TypedFilter {
  name: string;
  value: string;
  isExcluded: boolean;
  written: string;
}

/** A stretch of a query, where it stands in it. */
export type QueryPart = { at: number; text: string } & (
  { kind: 'words' } | { kind: 'phrase' } | ({ kind: 'filter' } & TypedFilter)
);

const QUOTES = '"“”„«»';
const PART = new RegExp(
  // `https://…` is no filter, and neither is a time: 12:30.
  `(?<![^\\s])(-?)(\\p{L}{2,20}):(?:[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]|(?!//)([^\\s${QUOTES}]+))` +
    `|[${QUOTES}]([^${QUOTES}]+)[${QUOTES}]`,
  'gu',
);

/** Takes a query apart into filters, quoted phrases and the words between them, in order. */
export function queryParts(text: string): QueryPart[] {
  const parts: QueryPart[] = [];
  let end = 0;
  const addWords = (to: number) => {
    if (to > end) parts.push({ kind: 'words', at: end, text: text.slice(end, to) });
  };
  for (const match of text.matchAll(PART)) {
    addWords(match.index);
    end = match.index + match[0].length;
    parts.push({ at: match.index, ...partOf(match) });
  }
  addWords(text.length);
  return parts;
}

/** `ID:1042924` is how tickets write it. */
const NAMED_ID = /^(?:id|change):#?\d{3,7}$/i;

function partOf([written, minus, name, quoted, bare, phrase]: RegExpMatchArray) {
  if (name === undefined) return { kind: 'phrase' as const, text: phrase ?? '' };
  // As long as it was, so that places in the query stay what they are.
  if (NAMED_ID.test(written)) {
    return { kind: 'words' as const, text: written.replace(/\D/g, ' ') };
  }
  return {
    kind: 'filter' as const,
    text: written,
    name: name.toLowerCase(),
    value: (quoted ?? bare ?? '').trim(),
    isExcluded: minus === '-',
    written,
  };
}
