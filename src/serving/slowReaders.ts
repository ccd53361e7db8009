import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** So much of an answer has to be taken within so long; a phone with hardly any signal takes more. */
export interface LeastPace {
  bytes: number;
  withinMs: number;
}

/**
 * Cuts off those who take an answer so slowly that they only hold it: Node has a limit for how long a
 * request may take to arrive, and none for an answer to be taken. A player that paused asks again for the
 * rest, from where it stood (RFC 9110, 14). Of what was handed over in one piece, as pages are, all counts as
 * taken at once, when the last of it was.
 * @returns ends the watch
 */
export function dropSlowReaders(server: Server, { bytes, withinMs }: LeastPace): () => void {
  const taken = new Map<ServerResponse, number>();
  server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    response.once('close', () => taken.delete(response));
    taken.set(response, 0);
  });
  const timer = setInterval(() => {
    for (const [response, before] of taken) {
      const { socket } = response;
      if (socket === null || !isWaiting(socket)) continue;
      const now = takenFrom(socket);
      // Of an answer that is still made, nothing is waiting to be taken.
      if (before > 0 && now - before < bytes) socket.destroy();
      else taken.set(response, Math.max(1, now));
    }
  }, withinMs).unref();
  return () => {
    clearInterval(timer);
  };
}

function isWaiting(socket: Socket): boolean {
  return socket.writableLength > 0;
}

function takenFrom(socket: Socket): number {
  return socket.bytesWritten - socket.writableLength;
}
