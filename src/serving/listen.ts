import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf } from '../faults/systemFault.js';
import { orderlyClosing, type Patience } from './closing.js';
import { dropSlowReaders, type LeastPace } from './slowReaders.js';
import { explainUnreadable } from './unreadable.js';

/** What one client may take of a server's time and memory. */
export interface Limits {
  /** Until the head of a request is there, from when the connection was opened. */
  headersMs: number;
  /** Until all of a request is there. */
  requestMs: number;
  /** How long a connection may wait for its next request; longer than proxies keep theirs. */
  idleMs: number;
  connections: number;
  pace: LeastPace;
  /** How often all of this is looked at. */
  everyMs: number;
}

/** nginx and Caddy keep idle connections to a server for 60 s and for 2 min, and open them again when closed. */
const USUAL: Limits = {
  headersMs: 15_000,
  requestMs: 30_000,
  idleMs: 65_000,
  connections: 2000,
  pace: { bytes: 32 * 1024, withinMs: 60_000 },
  everyMs: 2000,
};

/** Node's 16 KB would answer a long search in its own bare words; ours say what is too long. */
const MOST_HEADER_BYTES = 64 * 1024;

export type Listening =
  | {
      ok: true;
      server: Server;
      port: number;
      /** Stops the server in order; see closing.ts. */
      close: (patience: Patience) => Promise<void>;
    }
  | { ok: false; message: string };

/**
 * Starts to listen; the caller adds the `request` handler in the same turn.
 * @param port 0 lets the system choose
 * @param limits smaller ones in tests
 */
export function listen(host: string, port: number, limits: Limits = USUAL): Promise<Listening> {
  const server = createServer({
    maxHeaderSize: MOST_HEADER_BYTES,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: limits.everyMs,
  });
  server.maxConnections = limits.connections;
  const close = orderlyClosing(server);
  server.once('close', dropSlowReaders(server, limits.pace));
  explainUnreadable(server);
  return new Promise((resolve) => {
    server.once('error', (error) => {
      resolve({ ok: false, message: sentenceOf(error, host, port) });
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve({ ok: true, server, port: (server.address() as AddressInfo).port, close });
    });
  });
}

function sentenceOf(error: Error, host: string, port: number): string {
  const code = codeOf(error) ?? '';
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken: stop the other program, or set PORT to another one.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} is for administrators only: set PORT to one above 1023.`;
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return `HOST ${host} is not an address of this machine: set it to 127.0.0.1 or 0.0.0.0.`;
  }
  return `Cannot listen on ${host}, port ${port}: ${error.message}.`;
}
