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

// Namespaces that are known here have short addresses: a longer one is none of them.
const LONGEST = 200;

/**
 * The names of elements while a document is gone through from its root inwards: `enter` at each tag
 * that opens, `leave` at each that closes. What an element costs depends on its own tag alone.
 */
export class Namespaces {
  /** By prefix, '' for none: what it stands for in each of the elements that declare it, inmost last. */
  readonly #meanings = new Map<string, string[]>();
  /** The prefixes that each open element declares. */
  readonly #declared: string[][] = [];

  /** Begins an element, whose attributes `xmlns` and `xmlns:…` hold until it is left. */
  enter(attributes: ReadonlyMap<string, string>): void {
    const prefixes: string[] = [];
    for (const [name, uri] of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      const meanings = this.#meanings.get(prefix) ?? [];
      meanings.push(PREFIXES.get(reduced(uri)) ?? prefix.toLowerCase());
      this.#meanings.set(prefix, meanings);
      prefixes.push(prefix);
    }
    this.#declared.push(prefixes);
  }

  leave(): void {
    for (const prefix of this.#declared.pop() ?? []) this.#meanings.get(prefix)?.pop();
  }

  /**
   * The name of an element by its namespace: `itunes:duration`, and `item` where there is none.
   * Addresses of namespaces are compared leniently, since feeds misspell their scheme, case and end; of
   * one that is not known, the prefix counts as written.
   */
  nameOf(written: string): string {
    const colon = written.indexOf(':');
    const prefix = written.slice(0, Math.max(0, colon));
    const local = written.slice(colon + 1);
    const known = this.#meanings.get(prefix)?.at(-1) ?? prefix.toLowerCase();
    return known === '' ? local : `${known}:${local}`;
  }
}

function reduced(uri: string): string {
  const address = uri.trim();
  if (address.length > LONGEST) return '';
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '');
}
