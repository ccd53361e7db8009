import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import { CutOff } from './failure.js';
import { guardedLookup, type Resolve } from './guardedLookup.js';

export interface Sending {
  method: 'GET' | 'HEAD' | 'POST';
  headers: OutgoingHttpHeaders;
  body: string | null;
  /** Which of the addresses that the host's name leads to; a bare one is decided on beforehand. */
  mayAsk: (ip: string) => boolean;
  /** Ends it at any point, the receiving of the answer included. */
  signal: AbortSignal;
  resolve?: Resolve | undefined;
}

/**
 * Sends one request on a connection of its own and gives the answer as soon as its head is there.
 * No agent: one that is shared may hold connections that somebody else opened unguarded, or send
 * them through a proxy of the environment, which would look up names in our place.
 * An answer that switches to another protocol (101) is given, and its body is empty.
 * Rejected when there is no answer, whichever way the connection ended.
 */
export function sendRequest(url: URL, sending: Sending): Promise<IncomingMessage> {
  const { method, headers, body, mayAsk, signal, resolve } = sending;
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((answered, failed) => {
    const asking = request(url, {
      method,
      headers,
      agent: false,
      signal,
      lookup: guardedLookup(mayAsk, resolve),
    });
    asking.once('response', answered);
    // Nobody asked for another protocol: its connection is of no use, and its status says so.
    asking.once('upgrade', (answer, socket) => {
      socket.destroy();
      answered(answer);
    });
    asking.on('error', failed);
    asking.once('close', () => {
      failed(new CutOff());
    });
    asking.end(body ?? undefined);
  });
}
