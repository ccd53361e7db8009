import type { IncomingMessage } from 'node:http';
import { Dropped, failureOf, TooSlow, type Failure } from './failure.js';
import { guardFor, type GuardOptions } from './guard.js';
import type { Resolve } from './guardedLookup.js';
import { sendRequest, type Sending } from './sendRequest.js';
import { hrefOf, readTarget } from './target.js';
import { unlessAborted } from './unlessAborted.js';

/** What every request to outside needs to know. */
export interface AskOptions extends GuardOptions {
  /** One limit for all of it: names, redirects, and the whole answer. Milliseconds. */
  timeoutMs: number;
  /** Sent along, to the first machine only: a redirect to another one leaves them out. */
  headers?: Readonly<Record<string, string>>;
  /** Drops it. */
  signal?: AbortSignal;
  /** Looks names up; the system does by default. */
  resolve?: Resolve;
}

export interface Question {
  method: 'GET' | 'HEAD' | 'POST';
  headers: Readonly<Record<string, string>>;
  /** Sent with a POST. */
  body: string | null;
}

/** An answer of which the head is there. What is not read of it is thrown away. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Where it came from, after redirects; for sentences and for resolving links. */
  url: string;
  body: IncomingMessage;
}

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** A form is sent on only where the redirect says so (RFC 9110, 15.4.8 and 15.4.9). */
const REDIRECTS_OF_A_FORM: ReadonlySet<number> = new Set([307, 308]);
const NAME = 'runbook-companion';

/**
 * Asks an address and follows at most five redirects, each checked anew.
 * @param use is given the answer, and has it until it resolves or the time limit ends everything
 * @returns what `use` makes of it; or why nothing was answered
 */
export async function ask<Result>(
  address: string,
  question: Question,
  options: AskOptions,
  use: (answer: Answer) => Promise<Result> | Result,
): Promise<Result | Failure> {
  const ending = new AbortController();
  const limit = setTimeout(() => {
    ending.abort(new TooSlow(options.timeoutMs));
  }, options.timeoutMs);
  const drop = () => {
    ending.abort(new Dropped());
  };
  options.signal?.addEventListener('abort', drop, { once: true });
  if (options.signal?.aborted === true) drop();
  try {
    return await follow(address, question, options, ending.signal, use);
  } finally {
    clearTimeout(limit);
    options.signal?.removeEventListener('abort', drop);
  }
}

async function follow<Result>(
  address: string,
  question: Question,
  options: AskOptions,
  signal: AbortSignal,
  use: (answer: Answer) => Promise<Result> | Result,
): Promise<Result | Failure> {
  const guard = guardFor(address, options);
  let from: URL | null = null;
  let next = address;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const target = readTarget(next, guard, from);
    if (!target.ok) return { ok: false, message: target.message, passing: false };
    const { url } = target;
    const headers = headersFor(question, options, address, url);
    try {
      const mayAsk = (ip: string) => guard(ip, url);
      const { resolve } = options;
      const asking = askOnce(url, { ...question, headers, mayAsk, signal, resolve }, use);
      // Whatever the other side does, or `use`: the limit binds.
      const outcome = await unlessAborted(asking, signal);
      if ('result' in outcome) return outcome.result;
      next = outcome.location;
    } catch (error) {
      return failureOf(signal.aborted ? signal.reason : error, hrefOf(url));
    }
    from = url;
  }
  const message = `${address} redirects more than ${MOST_REDIRECTS} times: give the address at which it ends.`;
  return { ok: false, message, passing: false };
}

async function askOnce<Result>(
  url: URL,
  sending: Sending,
  use: (answer: Answer) => Promise<Result> | Result,
): Promise<{ result: Result } | { location: string }> {
  const body = await sendRequest(url, sending);
  try {
    const location = redirectOf(sending.method, body, url);
    return location === null ? { result: await use(answerOf(body, url)) } : { location };
  } finally {
    // What was not read: a connection left open would go on receiving it.
    body.destroy();
  }
}

function headersFor(
  question: Question,
  options: AskOptions,
  address: string,
  url: URL,
): Record<string, string> {
  const isFirst = new URL(address).origin === url.origin;
  return {
    'User-Agent': NAME,
    ...question.headers,
    ...(isFirst ? options.headers : {}),
  };
}

function redirectOf(method: string, body: IncomingMessage, url: URL): string | null {
  const { location } = body.headers;
  const followed = method === 'POST' ? REDIRECTS_OF_A_FORM : REDIRECTS;
  if (location === undefined || !followed.has(body.statusCode ?? 0)) return null;
  // Node reads headers as Latin-1; those that are not ASCII are written in UTF-8 by now.
  const text = Buffer.from(location, 'latin1').toString('utf8');
  try {
    return new URL(text, url).href;
  } catch {
    return text;
  }
}

function answerOf(body: IncomingMessage, url: URL): Answer {
  const headers = new Headers();
  for (const [name, values] of Object.entries(body.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return { status: body.statusCode ?? 0, headers, url: hrefOf(url), body };
}
