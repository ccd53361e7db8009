import { isIP } from 'node:net';

/** Those that ask whether it runs know it by whatever name or address they were given. */
const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/**
 * Checks the host that a request names against the public origin. Links never follow from what a request
 * says; but an answer under a name that is not ours could be kept for it by a cache, and reads as if that
 * name were ours.
 * @param publicOrigin the origin that BASE_URL set; null while none was set, when every name is taken
 * @returns whether the request may be answered: under the origin's own host; under an address in figures,
 * `localhost` or a name without a dot, by which proxies and people on the machine reach it and which are
 * nobody's on the internet; and for probes under any
 */
export function hostCheck(
  publicOrigin: string | null,
): (host: string | undefined, path: string) => boolean {
  if (publicOrigin === null) return () => true;
  const ours = new URL(publicOrigin).hostname;
  return (host, path) => {
    const name = nameOf(host ?? '');
    return name === ours || isNobodys(name) || PROBES.has(path);
  };
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}

function isNobodys(name: string): boolean {
  if (isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0) return true;
  return /^[a-z\d_-]*$/.test(name) || name.endsWith('.localhost');
}
