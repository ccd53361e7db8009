import { isIP } from 'node:net';
import path from 'node:path';
import { parseUrl } from './domain/parseUrl.js';

/** What the environment decides. Read once, at the start; listed in the README. */
export interface Config {
  /** 0 lets the system choose a free one. */
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** Absolute; null for a bare start. */
  seedsDir: string | null;
  /** The public origin, without a slash at its end; null while nobody has set one. */
  publicOrigin: string | null;
  /** The WebSub hubs that are told when a feed changes, as absolute addresses, each once. */
  hubs: readonly string[];
  /** How many daily backups stay; 0 makes none. */
  backupsKept: number;
}

export type ConfigReading = { ok: true; config: Config } | { ok: false; message: string };

/**
 * Reads PORT, HOST, DATA_DIR, SEEDS_DIR, BASE_URL, WEBSUB_HUBS and BACKUPS_KEPT. A variable that is not set, or is empty, has
 * its default; only an empty SEEDS_DIR means something of its own: start bare.
 * @param env the environment's variables
 * @param cwd the folder that relative paths start from
 * @returns the configuration, or one line that names the first bad variable and what would be right
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): ConfigReading {
  const port = env.PORT || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return refused('PORT', port, 'a whole number from 0 to 65535, such as 3000');
  }
  const host = env.HOST || '127.0.0.1';
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) {
    return refused(
      'HOST',
      host,
      'an address or a host name to listen on, such as 127.0.0.1 or 0.0.0.0',
    );
  }
  const origin = env.BASE_URL ? publicOrigin(env.BASE_URL) : null;
  if (env.BASE_URL && origin === null) {
    return refused(
      'BASE_URL',
      env.BASE_URL,
      'the public origin and nothing behind it, such as https://runbook.example.org',
    );
  }
  const named = (env.WEBSUB_HUBS ?? '').split(/[\s,]+/).filter((text) => text !== '');
  const wrong = named.find((text) => hubAddress(text) === null);
  if (wrong !== undefined) {
    return refused(
      'WEBSUB_HUBS',
      wrong,
      'https addresses with commas or spaces between them, such as https://pubsubhubbub.appspot.com/ (http is for localhost alone)',
    );
  }
  const kept = env.BACKUPS_KEPT || '7';
  if (!/^\d{1,3}$/.test(kept) || Number(kept) > 365) {
    return refused('BACKUPS_KEPT', kept, 'a whole number from 0 (no daily backups) to 365');
  }
  return {
    ok: true,
    config: {
      port: Number(port),
      host,
      dataDir: path.resolve(cwd, env.DATA_DIR || 'data'),
      seedsDir: env.SEEDS_DIR === '' ? null : path.resolve(cwd, env.SEEDS_DIR ?? 'seeds'),
      publicOrigin: origin,
      hubs: [...new Set(named.flatMap((text) => hubAddress(text) ?? []))],
      backupsKept: Number(kept),
    },
  };
}

/**
 * The address under which links are written: the public origin, else this machine's.
 * @param port the port that is listened on, which differs from the configured one when that is 0
 */
export function baseUrlOf(config: Config, port: number = config.port): string {
  return config.publicOrigin ?? `http://localhost:${port}`;
}

/**
 * The hubs that feeds name and that are told of changes: none while nobody has set the public origin,
 * since a hub cannot reach this machine by another name and would never hear of anything.
 */
export function hubsOf({ hubs, publicOrigin }: Config): readonly string[] {
  return publicOrigin === null ? [] : hubs;
}

/** `https://`, the host as written, a port and one slash at most: URL also reads what is a slip of the pen. */
const ORIGIN = /^https?:\/\/([^/\\?#@:\s]+|\[[\da-f:.]+\])(?::\d+)?\/?$/i;
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

function publicOrigin(text: string): string | null {
  const written = ORIGIN.exec(text)?.[1]?.toLowerCase();
  const url = parseUrl(text);
  return written !== undefined && url !== null && isHost(url.hostname, written) ? url.origin : null;
}

const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Feeds name their hubs to everyone, who send secrets there: one without encryption is taken only
 * for trying things out on this machine.
 */
function hubAddress(text: string): string | null {
  const url = /^https?:\/\/[^/\\?#@]+/i.test(text) ? parseUrl(text) : null;
  if (url === null || url.username !== '' || url.password !== '' || text.includes('#')) return null;
  return url.protocol === 'https:' || THIS_MACHINE.has(url.hostname) ? url.href : null;
}

/**
 * @param host as URL reads it: letters such as ü in Punycode, and `0` as 0.0.0.0
 * @param written as it was given, in lower case
 */
function isHost(host: string, written: string): boolean {
  if (host.startsWith('[')) return true;
  if (isIP(host) !== 0) return host === written;
  return host.split('.').every((label) => LABEL.test(label));
}

function refused(name: string, value: string, wanted: string): ConfigReading {
  return { ok: false, message: `${name} is ${JSON.stringify(value)}, but must be ${wanted}.` };
}
