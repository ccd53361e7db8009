import { ask, type Answer, type AskOptions } from './ask.js';
import type { Failure } from './failure.js';
import { statusFailure } from './statusFailure.js';

export interface HeadOfFile {
  ok: true;
  /** null when the server does not say. */
  lengthBytes: number | null;
  /** The media type without parameters, in lower case; null when the server does not say. */
  type: string | null;
  /** Where it lies, after redirects. */
  url: string;
}

/** Storage that signs addresses for GET alone, and servers that never heard of HEAD, answer so. */
const NO_HEAD: ReadonlySet<number> = new Set([400, 403, 405, 500, 501]);

/**
 * The true length and type of a file on the web, without fetching it: asked by HEAD, and where that
 * is refused or tells no length, by a GET for its first byte. Guarded as `fetchText` is; the time
 * limit holds for each of the two.
 */
export async function headOf(address: string, options: AskOptions): Promise<HeadOfFile | Failure> {
  // Unpacked: the length of a packed answer is not that of the file.
  const headers = { Accept: '*/*', 'Accept-Encoding': 'identity' };
  const head = await ask(address, { method: 'HEAD', headers, body: null }, options, (answer) => ({
    refused: NO_HEAD.has(answer.status),
    said: readHead(answer),
  }));
  if (!('said' in head)) return head;
  const { refused, said } = head;
  // Some servers answer HEAD with a length of 0 whatever the file is.
  const isVague = said.ok && (said.lengthBytes === null || said.lengthBytes === 0);
  if (!refused && !isVague) return said;
  const byteWanted = { ...headers, Range: 'bytes=0-0' };
  const first = await ask(
    address,
    { method: 'GET', headers: byteWanted, body: null },
    options,
    (answer) => readFirstByte(answer),
  );
  return first.ok || refused ? first : said;
}

function readHead(answer: Answer): HeadOfFile | Failure {
  if (answer.status < 200 || answer.status > 299) return statusFailure(answer);
  return described(answer, wholeLength(answer.headers));
}

function readFirstByte(answer: Answer): HeadOfFile | Failure {
  const whole = /^bytes\s+(?:\d+-\d+|\*)\/(\d+)$/i.exec(answer.headers.get('content-range') ?? '');
  const isPartial = answer.status === 206 || (answer.status === 416 && whole !== null);
  if (isPartial) return described(answer, whole === null ? null : Number(whole[1]));
  return readHead(answer);
}

function wholeLength(headers: Headers): number | null {
  const length = headers.get('content-length') ?? '';
  const isPacked = !['', 'identity'].includes(headers.get('content-encoding') ?? '');
  return !isPacked && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

function described({ headers, url }: Answer, lengthBytes: number | null): HeadOfFile {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return { ok: true, lengthBytes, type: type === '' ? null : type, url };
}
