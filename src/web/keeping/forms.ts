import type { ServerResponse } from 'node:http';
import type { Sent } from '../representations/sendBody.js';

/** Names and values in turn, as `writeHead` takes them fastest. */
export type Head = readonly string[];

/** A kept answer in one coding, finished down to its headers. */
export interface Form {
  /** The first is the tag of this form; the others are of the same in other words. */
  etags: readonly [string, ...string[]];
  /** The answer 200; null until somebody needed it. */
  whole: { head: Head; body: Buffer } | null;
  /** The headers of the answer 304. */
  unchanged: Head;
  /** Milliseconds since 1970, as the header says; null when it says none. */
  lastModified: number | null;
  /** As of which the headers say how long they may be kept. */
  nextPublication: number | null;
}

// What belongs to a connection, to one request or to one reader; whoever sets such does it again for each.
const OF_ONE_REQUEST = new Set([
  ...['connection', 'keep-alive', 'date', 'x-request-id'],
  ...['ratelimit', 'ratelimit-policy', 'retry-after'],
]);
const OF_THE_BODY = new Set(['content-type', 'content-length', 'content-encoding']);

/** What Node documents of every outgoing message, and its types of requests alone. */
interface Named {
  getRawHeaderNames: () => string[];
}

/**
 * The headers of a response that was sent, for whoever asks the same.
 * @returns null when they are not for everybody: a cookie
 */
export function headOf(response: ServerResponse): Head | null {
  const head: string[] = [];
  for (const name of (response as unknown as Named).getRawHeaderNames()) {
    const lower = name.toLowerCase();
    if (lower === 'set-cookie') return null;
    if (OF_ONE_REQUEST.has(lower)) continue;
    const value = response.getHeader(name);
    for (const each of Array.isArray(value) ? value : [value]) head.push(name, String(each));
  }
  return head;
}

/** The form in which an answer was sent. */
export function formOf(
  head: Head,
  { etags, coded }: Sent,
  dates: Pick<Form, 'lastModified' | 'nextPublication'>,
): Form {
  if (coded === null) return { etags, whole: null, unchanged: head, ...dates };
  const unchanged = head.filter(
    (_, i) => !OF_THE_BODY.has((head[i - (i % 2)] ?? '').toLowerCase()),
  );
  return { etags, whole: { head, body: coded.bytes }, unchanged, ...dates };
}

/** The headers of a 304 to a client that has the form of another tag. */
export function unchangedHead({ etags, unchanged }: Form, etag: string): Head {
  return etag === etags[0] ? unchanged : unchanged.map((text) => (text === etags[0] ? etag : text));
}

/** About how many bytes a form takes, besides a body that is kept anyway. */
export function sizeOfForm({ whole, unchanged }: Form, plain: Buffer): number {
  const body = whole === null || whole.body === plain ? 0 : whole.body.length;
  const heads = [unchanged, whole?.head ?? []].flat();
  return body + heads.reduce((sum, text) => sum + text.length, 0);
}
