import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { aBalancer } from './support/aBalancer.js';
import { anInstallation, NOTES_21 } from './support/installation.js';
import { keepAsking } from './support/keptAlive.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const loader = pathToFileURL(path.join(here, 'support', 'typescript.mjs')).href;
const entry = path.join(here, '..', 'src', 'server.ts');
const run = path.join(here, '..', 'scripts', 'run.mjs');
const children: ChildProcess[] = [];

interface Server {
  child: ChildProcess;
  written: { out: string; err: string };
  exited: Promise<number | null>;
}

/** The real process of `npm start`. */
function start(env: Record<string, string>, args = ['--import', loader, entry]): Server {
  const { PATH = '', SystemRoot = '' } = process.env;
  const child = spawn(process.execPath, args, {
    env: { PATH, SystemRoot, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const written = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written.err += chunk.toString()));
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return { child, written, exited };
}

async function addressOf({ written, exited }: Server): Promise<string> {
  const over = { is: false };
  void exited.then(() => (over.is = true));
  while (!written.out.includes('\n') && !over.is) await pause(20);
  const address = /http:\/\/localhost:\d+/.exec(written.out)?.[0];
  if (address === undefined) throw new Error(`The server did not start: ${written.err}`);
  return address;
}

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('the server', () => {
  it('starts from seeds, shows what a command saves, and ends with 0 on SIGTERM', async () => {
    const { env, run } = await anInstallation({
      'seeds/show.yaml': 'title: By the [run]Book',
      'seeds/episodes/21.md': NOTES_21,
    });
    const server = start(env);
    const address = await addressOf(server);
    expect(server.written.out).toBe(`By the [run]Book runs at ${address}\n`);

    const episode = `${address}/api/v1/episodes/21`;
    expect((await fetch(episode)).status).toBe(404);
    // The command's clock stands at NOON, long before that of the real server.
    env.TRUST_CLOCK = 'yes';
    expect((await run('publish', '21')).code).toBe(0);
    while ((await fetch(episode)).status !== 200) await pause(20);

    server.child.kill('SIGTERM');
    expect(await server.exited).toBe(process.platform === 'win32' ? null : 0);
    expect(server.written.err).toBe('');
  }, 60_000);

  it('loses no request of clients that keep their connections when it is stopped', async () => {
    const { env } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    const server = start(env);
    const address = await addressOf(server);
    const clients = [0, 0, 0, 0, 5, 20, 50, 100].map((thinkMs, index) =>
      keepAsking(`${address}/${index % 2 === 0 ? '' : 'api/v1/episodes'}`, thinkMs),
    );
    while (clients.some(({ asked }) => asked.answered < 3)) await pause(20);
    server.child.kill('SIGTERM');
    await Promise.all(clients.map(({ ended }) => ended));
    expect(clients.flatMap(({ asked }) => asked.failed)).toEqual([]);
    expect(await server.exited).toBe(process.platform === 'win32' ? null : 0);
  }, 60_000);

  it('fails no request behind a proxy when it is stopped under load', async () => {
    const { env } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    const behind = { ...env, TRUST_PROXY: 'loopback', RATE_LIMIT: '0' };
    const first = start(behind);
    const upstreams = [await addressOf(first)];
    const second = start(behind);
    upstreams.push(await addressOf(second));
    const balancer = await aBalancer(upstreams);

    const load = { isOn: true, answered: 0, failed: [] as unknown[] };
    const ask = async (path: string) => {
      while (load.isOn) {
        const answer = await fetch(`${balancer.address}${path}`).catch((error: unknown) => error);
        const whole = answer instanceof Response && answer.ok && (await answer.text()).length > 0;
        if (whole) load.answered += 1;
        else load.failed.push(answer);
      }
    };
    const paths = ['/', '/episodes', '/feed.xml', '/api/v1/episodes', '/search?q=rounding'];
    const clients = [...paths, ...paths, ...paths, ...paths].map(ask);
    while (load.answered < 100) await pause(20);
    const began = performance.now();
    first.child.kill('SIGTERM');
    expect(await first.exited).toBe(process.platform === 'win32' ? null : 0);
    expect(performance.now() - began).toBeLessThan(10_000);
    const atItsEnd = load.answered;
    while (load.answered < atItsEnd + 100) await pause(20);
    load.isOn = false;
    await Promise.all(clients);
    expect(load.failed).toEqual([]);
    balancer.close();
  }, 60_000);

  it('ends with 0 when it is called off before it listens', async () => {
    const { env } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    for (const waitMs of [300, 600, 900]) {
      const server = start(env, [run, 'server.js']);
      await pause(waitMs);
      server.child.kill('SIGTERM');
      expect(await server.exited).toBe(process.platform === 'win32' ? null : 0);
      expect(server.written.err).toBe('');
    }
  }, 60_000);

  it('tells of requests on standard error when asked to, and of figures at a port of their own', async () => {
    const { env } = await anInstallation();
    const METRICS_PORT = String(await aFreePort());
    const server = start({
      ...env,
      ACCESS_LOG: 'on',
      METRICS_PORT,
      BASE_URL: 'http://localhost:1',
    });
    const address = await addressOf(server);
    await (await fetch(`${address}/search?q=private`)).text();
    expect((await fetch(`${address}/metrics`)).status).toBe(404);
    const figures = await (await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)).text();
    expect(figures).toContain('requests_total{method="GET",route="/search",status="200"} 1\n');
    server.child.kill('SIGTERM');
    await server.exited;
    const lines = server.written.err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { level: 'info', reader: '127.0.0.0', path: '/search', status: 200 },
      { level: 'info', path: '/metrics', status: 404 },
    ]);
    expect(server.written.err).not.toContain('private');
  }, 60_000);

  it('stops with one clear line when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { env } = await anInstallation();
    const server = start({ ...env, PORT: String(port) });
    expect(await server.exited).toBe(1);
    expect(server.written).toEqual({
      out: '',
      err: `Port ${port} on 127.0.0.1 is taken: stop the other program, or set PORT to another one.\n`,
    });
    other.close();
  }, 60_000);

  it('stops with one clear line at a DATA_DIR of somebody else, and writes nothing there', async () => {
    const { env, folder } = await anInstallation();
    const server = start({ ...env, DATA_DIR: folder });
    expect(await server.exited).toBe(1);
    expect(server.written).toEqual({
      out: '',
      err: `DATA_DIR ${folder} is not the companion's: it holds "seeds", but no commits/. Name an empty folder, or one that the companion filled.\n`,
    });
    expect(await readdir(folder)).toEqual(['seeds']);
  }, 60_000);

  it.each([
    [
      'BASE_URL',
      'example.org',
      /^BASE_URL is "example\.org", but must be the public origin[^\n]*\n$/,
    ],
    ['SEEDS_DIR', '/nowhere/at/all', /^SEEDS_DIR [^\n]* is not a folder[^\n]*\n$/],
    ['DATA_DIR', entry, /^Cannot write to DATA_DIR [^\n]*\n$/],
  ])(
    'stops with one clear line at a bad %s',
    async (name, value, line) => {
      const { env } = await anInstallation();
      const server = start({ ...env, [name]: value });
      expect(await server.exited).toBe(1);
      expect(server.written.out).toBe('');
      expect(server.written.err).toMatch(line);
    },
    60_000,
  );
});
