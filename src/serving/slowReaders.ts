import type { Server } from 'node:http';
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
  /** What each had taken when it was last seen with something waiting; null when nothing was. */
  const taken = new Map<Socket, number | null>();
  server.on('connection', (socket: Socket) => {
    taken.set(socket, null);
    socket.once('close', () => taken.delete(socket));
  });
  const timer = setInterval(() => {
    for (const [socket, before] of taken) {
      const now = isWaiting(socket) ? takenFrom(socket) : null;
      if (now !== null && before !== null && now - before < bytes) socket.destroy();
      else taken.set(socket, now);
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
