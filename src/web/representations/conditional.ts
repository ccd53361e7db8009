/** What a client already has, as it says in its request. */
export interface Conditions {
  ifNoneMatch: string | undefined;
  ifModifiedSince: string | undefined;
}

/** The representation that it would get. */
export interface Validators {
  /** With their quotes: first its tag, then those of other ways to write the same in the same coding. */
  etags: readonly [string, ...string[]];
  /** Milliseconds since 1970, a whole second; null when none can be given. */
  lastModified: number | null;
}

/**
 * Whether the client has what it asks for, so that 304 is the answer (RFC 9110, 13.1.2, 13.1.3 and
 * 13.2.2). Tags are compared weakly; the date counts only where no tag is given. A date that cannot
 * be read, or that has not come yet, was never ours and says nothing.
 * @param now milliseconds since 1970
 * @returns the tag of what the client has; null when it has something else, or nothing
 */
export function unchangedTag(
  { ifNoneMatch, ifModifiedSince }: Conditions,
  { etags, lastModified }: Validators,
  now: number,
): string | null {
  const [current] = etags;
  if (ifNoneMatch !== undefined) {
    // Most who ask again name this one, and nothing else.
    if (ifNoneMatch === current || ifNoneMatch.trim() === '*') return current;
    const given = tagsOf(ifNoneMatch);
    return etags.find((etag) => given.includes(etag)) ?? null;
  }
  if (ifModifiedSince === undefined) return null;
  const since = httpDate(ifModifiedSince);
  const isOld = lastModified !== null && since !== null && since <= now && lastModified <= since;
  return isOld ? current : null;
}

// A weak tag's `W/` stands outside of what is matched.
function tagsOf(header: string): string[] {
  return header.match(/"[\x21\x23-\x7e\x80-\xff]*"/g) ?? [];
}

/** The three forms of RFC 9110, 5.6.7, all of which end in a zone of their own or are in GMT. */
const HTTP_DATE =
  /^(?:[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]+day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/;

function httpDate(text: string): number | null {
  if (!HTTP_DATE.test(text)) return null;
  const milliseconds = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
