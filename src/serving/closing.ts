import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A client that keeps its connection may have sent the next request already: so long we wait for it. */
const QUIET_MS = 1000;

export interface Patience {
  /** How long what is under way may take once nothing new is accepted; what is not finished then is cut off. */
  graceMs: number;
  /** How long new connections are still taken first, so that a proxy sees that it should send elsewhere. */
  drainMs?: number;
  /** How long nothing may have been asked or answered before connections that only wait are closed. */
  quietMs?: number;
}

/**
 * Watches the connections of a server that has none yet, so that it can be stopped in order and no
 * request that was sent is lost. To be called before any other `request` handler is added.
 * @returns stops: answers become the last on their connections; then nothing new is accepted; what is under way is finished; what still arrives on open
 * connections is answered, as the last on its connection; then the ones that only wait are closed
 */
export function orderlyClosing(server: Server): (patience: Patience) => Promise<void> {
  const unused = new Set<Socket>();
  const underWay = new Set<ServerResponse>();
  let isStopping = false;
  let quiet: NodeJS.Timeout | null = null;

  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    unused.delete(request.socket);
    underWay.add(response);
    if (isStopping) announce(response);
    quiet?.refresh();
    response.once('close', () => {
      underWay.delete(response);
      quiet?.refresh();
    });
  });

  return async ({ graceMs, drainMs = 0, quietMs = QUIET_MS }) => {
    isStopping = true;
    underWay.forEach(announce);
    if (drainMs > 0) await pause(drainMs);
    const closed = new Promise<void>((resolve) => {
      // That of HTTP would cut idle connections at once, and with them what is on its way to us.
      NetServer.prototype.close.call(server, () => {
        resolve();
      });
    });
    const whenQuiet = setTimeout(() => {
      server.closeIdleConnections();
      // Browsers open connections ahead, which Node does not count among the idle ones.
      for (const socket of unused) if (socket.bytesRead === 0) socket.destroy();
      whenQuiet.refresh();
    }, quietMs);
    quiet = whenQuiet;
    const limit = setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    await closed;
    clearTimeout(whenQuiet);
    clearTimeout(limit);
  };
}

function announce(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
