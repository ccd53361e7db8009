import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { householdOf } from './address.js';
import { isTooLarge, MOST_BODY_BYTES, watchBody } from './bodies.js';
import { hostCheck } from './hosts.js';
import { countedAs, rateLimitHeaders, rateLimits } from './rateLimits.js';
import { refuse, type Refusal } from './refusal.js';
import { requestNaming } from './requestId.js';
import { clientAddresses, type TrustedProxies } from './trust.js';

export interface GateOptions {
  /** What BASE_URL set; null while nobody has. */
  publicOrigin: string | null;
  trustedProxies: TrustedProxies;
  /** How many searches, and how many questions to the API, a reader may send within a minute; 0: any number. */
  rateLimit: number;
  /** Begins the names of this process's requests; differs from one start to the next. */
  idPrefix: string;
  /** Is told of every request, as it comes in. */
  watchers: readonly Watcher[];
}

/** One request, as those see it who count or log. */
export interface Arrival {
  id: string;
  /** The reader's address, as far as proxies are trusted. */
  reader: string;
  /** Without the query, which may hold what somebody searched for. */
  path: string;
}

export type Watcher = (
  request: IncomingMessage,
  response: ServerResponse,
  arrival: Arrival,
) => void;

/**
 * What every request passes before anything answers it, from memory or by a route.
 * @param inside answers what was let in
 */
export function gate(options: GateOptions, inside: RequestListener): RequestListener {
  const { publicOrigin, trustedProxies, watchers } = options;
  const readerOf = clientAddresses(trustedProxies);
  const nameRequest = requestNaming(options.idPrefix);
  const isOurHost = hostCheck(publicOrigin);
  const count = rateLimits(options.rateLimit);
  const isProxied = trustedProxies !== 0;

  return (request, response) => {
    const path = pathOf(request.url ?? '/');
    const reader = readerOf(request);
    const id = nameRequest(request, isProxied && reader !== request.socket.remoteAddress);
    for (const watch of watchers) watch(request, response, { id, reader, path });

    if (!isOurHost(request.headers.host, path)) {
      refuse(request, response, path, elsewhere(publicOrigin ?? ''));
      return;
    }
    if (isTooLarge(request)) {
      refuse(request, response, path, TOO_LARGE);
      return;
    }
    watchBody(request);
    const counted = count === null ? null : countedAs(path);
    if (count === null || counted === null) {
      inside(request, response);
      return;
    }
    void count(counted, householdOf(reader)).then((standing) => {
      const headers = rateLimitHeaders(standing);
      if (standing.isOver) {
        refuse(request, response, path, tooMany(standing.limit, standing.seconds, headers));
        return;
      }
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      inside(request, response);
    });
  };
}

/** The path of a request's target, which may be a whole address (RFC 9112, 3.2.2). */
function pathOf(target: string): string {
  const path = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '');
  const end = path.search(/[?#]/);
  return (end === -1 ? path : path.slice(0, end)) || '/';
}

const TOO_LARGE: Refusal = {
  status: 413,
  title: 'This is too much to send',
  detail: `Nothing here reads what is sent along with a request, and at most ${MOST_BODY_BYTES / 1024} KB are taken. Nothing was changed.`,
  // What is still on its way would be read as the next request otherwise.
  headers: { Connection: 'close' },
};

function elsewhere(publicOrigin: string): Refusal {
  return {
    status: 421,
    title: 'This name is not served here',
    detail: `Open ${publicOrigin}/ instead. If you run this server: the proxy in front has to pass on the name that it was asked for, and BASE_URL has to be that name.`,
  };
}

function tooMany(limit: number, seconds: number, headers: Record<string, string>): Refusal {
  return {
    status: 429,
    title: 'This is too fast',
    detail: `More than ${limit} such requests came from your network within a minute. Try again in ${seconds} seconds; feeds and pages answer meanwhile.`,
    headers,
  };
}
