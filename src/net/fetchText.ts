import { ask, type AskOptions } from './ask.js';
import { decode } from './decode.js';
import type { Failure } from './failure.js';
import { PACKINGS, receive } from './receive.js';
import { statusFailure } from './statusFailure.js';

export interface FetchOptions extends AskOptions {
  /** The media types wanted, as the Accept header writes them. */
  accept: string;
  /** The most that is taken, both as it arrives and unpacked. */
  maxBytes: number;
}

export interface FetchedText {
  ok: true;
  text: string;
  /** Content-Type as it was sent, '' when it was not. */
  type: string;
  /** Where it came from, after redirects. */
  url: string;
  headers: Headers;
}

const NOT_TEXT = /^(?:audio|video|font|image\/(?!svg\+xml))/i;

/**
 * Fetches a text from the web: http or https, at most five redirects, of machines on the public
 * internet unless `allowPrivate`. The characters are read by byte order mark, header or XML declaration.
 * @returns the text; or one sentence on why there is none: unreachable, refused, too slow, too large,
 * answered with another status than 200 to 299, or no text
 */
export function fetchText(address: string, options: FetchOptions): Promise<FetchedText | Failure> {
  const { accept, maxBytes } = options;
  const headers = { Accept: accept, 'Accept-Encoding': PACKINGS };
  return ask(address, { method: 'GET', headers, body: null }, options, async (answer) => {
    const { status, url } = answer;
    if (status < 200 || status > 299) return statusFailure(answer);
    const type = answer.headers.get('content-type') ?? '';
    if (NOT_TEXT.test(type)) return notText(url, type);
    const text = decode(await receive(answer.body, maxBytes), type);
    if (text.includes('\0')) return notText(url, type);
    return { ok: true, text, type, url, headers: answer.headers };
  });
}

function notText(url: string, type: string): Failure {
  const is = type === '' ? 'holds no text' : `is ${type.slice(0, 80)} and holds no text`;
  return { ok: false, message: `${url} ${is}: check the address.`, passing: false };
}
