import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Listening = { ok: true; server: Server; port: number } | { ok: false; message: string };

/**
 * Starts to listen; the caller adds the `request` handler in the same turn.
 * @param port 0 lets the system choose
 */
export function listen(host: string, port: number): Promise<Listening> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ ok: false, message: sentenceOf(error, host, port) });
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve({ ok: true, server, port: (server.address() as AddressInfo).port });
    });
  });
}

function sentenceOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken: stop the other program, or set PORT to another one.`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} is for administrators only: set PORT to one above 1023.`;
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '')) {
    return `HOST ${host} is not an address of this machine: set it to 127.0.0.1 or 0.0.0.0.`;
  }
  return `Cannot listen on ${host}, port ${port}: ${error.message}.`;
}

/**
 * Stops in order: nothing new is accepted, what is under way is finished, connections that only wait
 * are closed. What is not finished after the time is cut off.
 * @param graceMs how long what is under way may take
 */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // A connection that was busy becomes idle when its answer is out, and would then wait for more.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const limit = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}
