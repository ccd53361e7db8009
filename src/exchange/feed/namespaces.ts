/** The names by which the elements of a feed are known here, whatever prefix its author gave them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['podcastindex.org/namespace/1.0', 'podcast'],
  ['github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md', 'podcast'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['w3.org/2005/atom', 'atom'],
  ['podlove.org/simple-chapters', 'psc'],
  ['search.yahoo.com/mrss', 'media'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['w3.org/1999/xhtml', 'xhtml'],
]);

/** Prefixes in force, each with the address of its namespace; '' for elements without a prefix. */
export type Scope = ReadonlyMap<string, string>;

/** The scope inside an element: that around it, and what its attributes `xmlns` and `xmlns:…` declare. */
export function innerScope(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  const declared = [...attributes].flatMap(([name, uri]): [string, string][] => {
    if (name === 'xmlns') return [['', uri]];
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), uri]] : [];
  });
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
}

/**
 * The name of an element by its namespace: `itunes:duration`, and `item` where there is none.
 * Addresses of namespaces are compared leniently, since feeds misspell their scheme, case and end; of
 * one that is not known, the prefix counts as written.
 */
export function knownName(written: string, scope: Scope): string {
  const colon = written.indexOf(':');
  const prefix = written.slice(0, Math.max(0, colon));
  const local = written.slice(colon + 1);
  const known = PREFIXES.get(reduced(scope.get(prefix) ?? '')) ?? prefix.toLowerCase();
  return known === '' ? local : `${known}:${local}`;
}

function reduced(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '');
}
