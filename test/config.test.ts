import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { baseUrlOf, hubsOf, readConfig, type Config } from '../src/config.js';

const here = path.resolve('/srv/runbook');

function config(env: Record<string, string | undefined>): Config {
  const reading = readConfig(env, here);
  if (!reading.ok) throw new Error(reading.message);
  return reading.config;
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(config({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: path.join(here, 'data'),
      seedsDir: path.join(here, 'seeds'),
      publicOrigin: null,
      hubs: [],
      trustedProxies: 0,
      rateLimit: 600,
      logLevel: 'info',
      accessLog: 'off',
      metrics: null,
      backupsKept: 7,
      trustsClock: false,
    });
    expect(baseUrlOf(config({ PORT: '8080' }))).toBe('http://localhost:8080');
  });

  it('takes an empty variable as not set, but an empty SEEDS_DIR as a bare start', () => {
    const bare = config({ PORT: '', HOST: '', DATA_DIR: '', SEEDS_DIR: '', BASE_URL: '' });
    expect(bare).toEqual({ ...config({}), seedsDir: null });
  });

  it('knows whether a public origin was set', () => {
    expect(config({ BASE_URL: 'http://localhost:3000' }).publicOrigin).toBe(
      'http://localhost:3000',
    );
    expect(config({}).publicOrigin).toBeNull();
  });

  it.each([
    ['https://runbook.example.org', 'https://runbook.example.org'],
    ['https://Runbook.Example.org/', 'https://runbook.example.org'],
    ['https://runbook.example.org:443', 'https://runbook.example.org'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['http://192.168.1.7:8080', 'http://192.168.1.7:8080'],
    ['https://a-1.xn--bcher-kva.example', 'https://a-1.xn--bcher-kva.example'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('takes BASE_URL=%s as %s', (given, origin) => {
    expect(baseUrlOf(config({ BASE_URL: given }))).toBe(origin);
  });

  it('reads the hubs with commas, spaces or both between them, each once', () => {
    const named = (hubs: string) => config({ WEBSUB_HUBS: hubs }).hubs;
    expect(named('https://hub.example')).toEqual(['https://hub.example/']);
    expect(
      named(' https://Hub.example/a?b=1,\nhttps://two.example/ , https://hub.example/a?b=1 '),
    ).toEqual(['https://hub.example/a?b=1', 'https://two.example/']);
    expect(named('http://localhost:8080/hub http://127.0.0.1:1/ http://[::1]:2/')).toHaveLength(3);
    expect(named(' ,')).toEqual([]);
  });

  it('reads whom to trust, how many to let in, and what to tell', () => {
    expect(
      config({
        TRUST_PROXY: 'loopback',
        RATE_LIMIT: '0',
        LOG_LEVEL: 'error',
        ACCESS_LOG: 'on',
        METRICS_PORT: '9464',
      }),
    ).toMatchObject({
      trustedProxies: ['loopback'],
      rateLimit: 0,
      logLevel: 'error',
      accessLog: 'on',
      metrics: { host: '127.0.0.1', port: 9464 },
    });
    expect(config({ PORT: '0', METRICS_PORT: '0', METRICS_HOST: '::1' }).metrics).toEqual({
      host: '::1',
      port: 0,
    });
  });

  it.each([
    ['0', 0],
    ['365', 365],
    ['', 7],
  ])('keeps as many backups as BACKUPS_KEPT=%s says', (given, kept) => {
    expect(config({ BACKUPS_KEPT: given }).backupsKept).toBe(kept);
  });

  it('trusts a clock that is behind the last save only when it is told to', () => {
    expect(config({ TRUST_CLOCK: 'yes' }).trustsClock).toBe(true);
    expect(config({ TRUST_CLOCK: 'no' }).trustsClock).toBe(false);
    expect(readConfig({ TRUST_CLOCK: '1' }, here)).toMatchObject({ ok: false });
  });

  it.each(['366', '-1', '1.5', '1e2', 'many', ' 7'])('refuses BACKUPS_KEPT=%j', (given) => {
    expect(readConfig({ BACKUPS_KEPT: given }, here)).toEqual({
      ok: false,
      message: expect.stringMatching(
        /^BACKUPS_KEPT .* a whole number from 0 \(no daily backups\) to 365/,
      ),
    });
  });

  it('names the bad one of several hubs', () => {
    const reading = readConfig({ WEBSUB_HUBS: 'https://one.example/, two.example' }, here);
    expect(reading).toMatchObject({ message: expect.stringContaining('"two.example"') });
  });

  it('has no hubs to announce while nobody has set the public origin', () => {
    const WEBSUB_HUBS = 'https://hub.example/';
    expect(hubsOf(config({ WEBSUB_HUBS }))).toEqual([]);
    expect(hubsOf(config({ WEBSUB_HUBS, BASE_URL: 'https://a.example' }))).toEqual([WEBSUB_HUBS]);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['HOST', 'my host'],
    ['BASE_URL', 'runbook.example.org'],
    ['BASE_URL', 'ftp://runbook.example.org'],
    ['BASE_URL', 'https:runbook.example.org'],
    ['BASE_URL', 'https://example.org/runbook'],
    ['BASE_URL', 'https://example.org/?a=1'],
    ['BASE_URL', 'https://example.org/?'],
    ['BASE_URL', 'https://example.org/#x'],
    ['BASE_URL', 'https://me:secret@example.org'],
    ['BASE_URL', 'nonsense'],
    ['BASE_URL', 'https://.'],
    ['BASE_URL', 'https://-'],
    ['BASE_URL', 'https://*'],
    ['BASE_URL', 'https://example..org'],
    ['BASE_URL', 'https://example.org.'],
    ['BASE_URL', 'https://example-.org'],
    ['BASE_URL', 'https://my_host.example.org'],
    ['BASE_URL', 'https://0'],
    ['BASE_URL', 'https://1.2.3'],
    ['BASE_URL', 'https://0127.0.0.1'],
    ['BASE_URL', 'https://[::1'],
    ['BASE_URL', 'https://example.org/..'],
    ['BASE_URL', 'https://example.org//'],
    ['BASE_URL', 'https://example.org:99999'],
    ['BASE_URL', 'https://@example.org'],
    ['BASE_URL', ' https://example.org'],
    ['WEBSUB_HUBS', 'hub.example'],
    ['WEBSUB_HUBS', 'http://hub.example/'],
    ['WEBSUB_HUBS', 'ftp://hub.example/'],
    ['WEBSUB_HUBS', 'https:hub.example'],
    ['WEBSUB_HUBS', 'https://me:secret@hub.example/'],
    ['WEBSUB_HUBS', 'https://hub.example/#here'],
    ['WEBSUB_HUBS', 'https://'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/40'],
    ['RATE_LIMIT', '-1'],
    ['RATE_LIMIT', 'none'],
    ['LOG_LEVEL', 'verbose'],
    ['ACCESS_LOG', 'yes'],
    ['METRICS_PORT', '3000'],
    ['METRICS_PORT', '70000'],
    ['METRICS_HOST', 'my host'],
  ])('refuses %s=%s in one line that names both', (name, value) => {
    const reading = readConfig({ [name]: value }, here);
    expect(reading.ok).toBe(false);
    const message = reading.ok ? '' : reading.message;
    expect(message).toContain(`${name} is "${value}", but must be `);
    expect(message).not.toContain('\n');
  });
});
