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
  /** Each with its last answer: a note of every answer's end would cost more than the answers do. */
  const connections = new Map<Socket, ServerResponse | null>();
  let isStopping = false;
  let quiet: NodeJS.Timeout | null = null;

  server.on('connection', (socket: Socket) => {
    connections.set(socket, null);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    if (connections.has(socket)) connections.set(socket, response);
    if (isStopping) makeLast(response);
  });

  function makeLast(response: ServerResponse): void {
    if (!response.headersSent) response.setHeader('Connection', 'close');
    quiet?.refresh();
    response.once('close', () => quiet?.refresh());
  }

  return async ({ graceMs, drainMs = 0, quietMs = QUIET_MS }) => {
    isStopping = true;
    for (const response of connections.values()) {
      if (response?.writableFinished === false) makeLast(response);
    }
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
      for (const [socket, response] of connections) {
        if (response === null && socket.bytesRead === 0) socket.destroy();
      }
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
