import { networkInterfaces } from 'node:os';

const EVERYWHERE = ['0.0.0.0', '::'];
const HERE = ['127.0.0.1', '::1', 'localhost', ...EVERYWHERE];

/** The address to open in a browser on this machine. */
export function localAddress(host: string, port: number): string {
  return `http://${HERE.includes(host) ? 'localhost' : bracketed(host)}:${port}`;
}

/** The address for other machines, when the server listens for all of them; null otherwise. */
export function networkAddress(host: string, port: number): string | null {
  if (!EVERYWHERE.includes(host)) return null;
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  return outward === undefined ? null : `http://${outward.address}:${port}`;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
