import type { IncomingMessage } from 'node:http';

/** Nothing here reads what is sent along; so much is let pass unread, so that the sender gets its answer. */
export const MOST_BODY_BYTES = 64 * 1024;

/** Whether a request says that it sends more than that along. */
export function isTooLarge(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES;
}

/** Cuts off a request that does not say how much it sends (chunks) and sends more than that. */
export function watchBody(request: IncomingMessage): void {
  if (request.headers['transfer-encoding'] === undefined) return;
  let received = 0;
  request.on('data', (piece: Buffer) => {
    received += piece.length;
    if (received > MOST_BODY_BYTES) request.destroy();
  });
}
