import { isIP } from 'node:net';
import path from 'node:path';
import { parseUrl } from './domain/parseUrl.js';
import type { AccessLog } from './gate/accessLog.js';
import { NO_PROXIES, readTrust, type TrustedProxies } from './gate/trust.js';
import { LOG_LEVELS, type LogLevel } from './logging/logLevel.js';

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
  /** Whose word about a reader's address is taken. */
  trustedProxies: TrustedProxies;
  /** Searches, and questions to the API, that a reader may send within a minute; 0 for any number. */
  rateLimit: number;
  logLevel: LogLevel;
  accessLog: AccessLog;
  /** Where figures for Prometheus are given out; null for nowhere. */
  metrics: { host: string; port: number } | null;
  /** How many daily backups stay; 0 makes none. */
  backupsKept: number;
  /** Whether something is saved also while the clock is behind the last save by hours. */
  trustsClock: boolean;
}

export type ConfigReading = { ok: true; config: Config } | { ok: false; message: string };

/**
 * Reads the variables that the README lists. A variable that is not set, or is empty, has
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
  if (!isPort(port)) return refused('PORT', port, A_PORT);
  const host = env.HOST || '127.0.0.1';
  if (!isHostToListenOn(host)) return refused('HOST', host, A_HOST);
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
  const guard = readGuard(env, Number(port));
  if ('ok' in guard) return guard;
  const kept = env.BACKUPS_KEPT || '7';
  if (!/^\d{1,3}$/.test(kept) || Number(kept) > 365) {
    return refused('BACKUPS_KEPT', kept, 'a whole number from 0 (no daily backups) to 365');
  }
  const trusted = env.TRUST_CLOCK || 'no';
  if (!['yes', 'no'].includes(trusted)) return refused('TRUST_CLOCK', trusted, 'yes or no');
  return {
    ok: true,
    config: {
      ...guard,
      port: Number(port),
      host,
      dataDir: path.resolve(cwd, env.DATA_DIR || 'data'),
      seedsDir: env.SEEDS_DIR === '' ? null : path.resolve(cwd, env.SEEDS_DIR ?? 'seeds'),
      publicOrigin: origin,
      hubs: [...new Set(named.flatMap((text) => hubAddress(text) ?? []))],
      backupsKept: Number(kept),
      trustsClock: trusted === 'yes',
    },
  };
}

type Guard = Pick<Config, 'trustedProxies' | 'rateLimit' | 'logLevel' | 'accessLog' | 'metrics'>;

/** What decides who is let in, how often, and who is told about it. @param mainPort that of the pages */
function readGuard(
  env: Readonly<Record<string, string | undefined>>,
  mainPort: number,
): Guard | Extract<ConfigReading, { ok: false }> {
  const trust = env.TRUST_PROXY || String(NO_PROXIES);
  const trustedProxies = readTrust(trust);
  if (trustedProxies === null) {
    return refused(
      'TRUST_PROXY',
      trust,
      'the number of proxies in front, such as 1, or their addresses with commas between them, such as loopback, 10.0.0.0/8',
    );
  }
  const rate = env.RATE_LIMIT || '600';
  if (!/^\d{1,6}$/.test(rate)) {
    return refused('RATE_LIMIT', rate, 'requests within a minute, such as 600, or 0 for no limit');
  }
  const logLevel = LOG_LEVELS.find((level) => level === (env.LOG_LEVEL || 'info'));
  if (logLevel === undefined) {
    return refused('LOG_LEVEL', env.LOG_LEVEL ?? '', `one of ${LOG_LEVELS.join(', ')}`);
  }
  const accessLog = ACCESS_LOGS.find((kind) => kind === (env.ACCESS_LOG || 'off'));
  if (accessLog === undefined) {
    return refused('ACCESS_LOG', env.ACCESS_LOG ?? '', `one of ${ACCESS_LOGS.join(', ')}`);
  }
  const metricsPort = env.METRICS_PORT ?? '';
  const metricsHost = env.METRICS_HOST || '127.0.0.1';
  if (metricsPort !== '' && (!isPort(metricsPort) || isTaken(metricsPort, mainPort))) {
    return refused('METRICS_PORT', metricsPort, `${A_PORT}, and another one than PORT`);
  }
  if (!isHostToListenOn(metricsHost)) return refused('METRICS_HOST', metricsHost, A_HOST);
  const metrics = metricsPort === '' ? null : { host: metricsHost, port: Number(metricsPort) };
  return { trustedProxies, rateLimit: Number(rate), logLevel, accessLog, metrics };
}

const ACCESS_LOGS = ['off', 'on', 'full'] as const satisfies readonly AccessLog[];

const A_PORT = 'a whole number from 0 to 65535, such as 3000';
const A_HOST = 'an address or a host name to listen on, such as 127.0.0.1 or 0.0.0.0';

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isTaken(text: string, mainPort: number): boolean {
  return Number(text) === mainPort && mainPort !== 0;
}

function isHostToListenOn(host: string): boolean {
  return isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host);
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

function refused(
  name: string,
  value: string,
  wanted: string,
): Extract<ConfigReading, { ok: false }> {
  return { ok: false, message: `${name} is ${JSON.stringify(value)}, but must be ${wanted}.` };
}
