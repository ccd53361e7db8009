import { ask, type Answer } from './ask.js';
import type { Failure } from './failure.js';
import type { FetchOptions } from './fetchText.js';
import { PACKINGS, receive } from './receive.js';
import { statusFailure } from './statusFailure.js';

/** By what a server knows again what it sent (RFC 9110, 8.8), as it wrote them; null when it did not. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface FetchedFile {
  ok: true;
  isNew: true;
  bytes: Buffer;
  /** The charset of Content-Type; null when it names none. */
  charset: string | null;
  validators: Validators;
}

/** The server says that nothing changed since it sent what these validators are of. */
export interface NothingNew {
  ok: true;
  isNew: false;
}

/**
 * Fetches a file of any kind, guarded as `fetchText` is, when it is another than the one known.
 * @param known what came with the file last time (RFC 9110, 13.1); null asks for it anyway
 * @returns the file, or that it is the same; or one sentence on why there is neither
 */
export function fetchFile(
  address: string,
  known: Validators | null,
  options: FetchOptions,
): Promise<FetchedFile | NothingNew | Failure> {
  const { accept, maxBytes } = options;
  const conditions = conditionsOf(known);
  const headers = { Accept: accept, 'Accept-Encoding': PACKINGS, ...conditions };
  return ask(address, { method: 'GET', headers, body: null }, options, async (answer) => {
    const { status } = answer;
    if (status === 304 && Object.keys(conditions).length > 0) return { ok: true, isNew: false };
    if (status < 200 || status > 299) return statusFailure(answer);
    const bytes = await receive(answer.body, maxBytes);
    return { ok: true, isNew: true, bytes, ...described(answer) };
  });
}

function conditionsOf(known: Validators | null): Record<string, string> {
  const { etag = null, lastModified = null } = known ?? {};
  return {
    ...(etag === null ? {} : { 'If-None-Match': etag }),
    ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
  };
}

function described({ headers }: Answer): { charset: string | null; validators: Validators } {
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  return {
    charset: charset ?? null,
    validators: { etag: headers.get('etag'), lastModified: headers.get('last-modified') },
  };
}
