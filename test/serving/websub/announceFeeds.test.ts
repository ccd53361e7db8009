import { afterEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '../../../src/config.js';
import { serve, type Running } from '../../../src/serving/serve.js';
import { fakeTimers } from '../../support/fakeTimers.js';
import {
  anInstallation,
  NOON,
  NOTES_21,
  type TestInstallation,
} from '../../support/installation.js';
import { aLoopback, type Loopback } from '../../support/loopback.js';
import { until } from '../../support/until.js';

const BASE_URL = 'https://companion.example';
const TOPICS = ['/feed.xml', '/atom.xml', '/feed.json', '/changes.xml'].map(
  (path) => BASE_URL + path,
);

const hubs: Loopback[] = [];
const servers = new Set<Running>();

afterEach(async () => {
  for (const server of servers) await server.stop();
  servers.clear();
  await Promise.all(hubs.splice(0).map((hub) => hub.close()));
});

async function aHub(): Promise<Loopback> {
  const hub = await aLoopback((response) => response.writeHead(204).end());
  hubs.push(hub);
  return hub;
}

const topicsTold = ({ asked }: Loopback) =>
  asked.splice(0).map(({ body }) => new URLSearchParams(body).get('hub.url'));

/** The whole server in this process, whose time stands still until the test moves it on. */
async function running({ env }: TestInstallation, over: Record<string, string>) {
  const reading = readConfig({ ...env, PORT: '0', ...over }, '/');
  if (!reading.ok) throw new Error(reading.message);
  const logged: string[] = [];
  const timers = fakeTimers();
  const surroundings = { now: () => NOON + timers.passed(), random: () => 0 };
  const log = (message: string) => logged.push(message);
  const start = await serve(reading.config, surroundings, log, timers);
  if (!start.ok) throw new Error(start.message);
  servers.add(start.running);
  const stop = async () => {
    servers.delete(start.running);
    await start.running.stop();
  };
  /** The follower looks, and what it finds is announced when it was quiet for long enough. */
  const announce = async () => {
    await until(() => {
      const isWaiting = [2000, 20_000].every((ms) => timers.waits().includes(ms));
      timers.advance(isWaiting ? 2000 : 250);
      return isWaiting;
    });
  };
  return { port: start.running.port, stop, logged, timers, announce };
}

describe('announcing the feeds of a running server', () => {
  it('tells the hub of each feed, with the form that hubs take', async () => {
    const hub = await aHub();
    const server = await running(await anInstallation(), { BASE_URL, WEBSUB_HUBS: hub.address });
    server.timers.advance(2000);
    await until(() => hub.asked.length === 4);
    const [first] = hub.asked;
    expect([...new URLSearchParams(first?.body)]).toEqual([
      ['hub.mode', 'publish'],
      ['hub.url', TOPICS[0]],
      ['hub.topic', TOPICS[0]],
    ]);
    expect(topicsTold(hub)).toEqual(TOPICS);
    const feed = await fetch(`http://127.0.0.1:${server.port}/feed.xml`);
    expect(feed.headers.get('link')).toContain(`<${hub.address}/>; rel="hub"`);
  });

  it('tells what another process publishes, and nothing after a start at which nothing is new', async () => {
    const hub = await aHub();
    const installation = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    const over = { BASE_URL, WEBSUB_HUBS: hub.address };
    const first = await running(installation, over);
    first.timers.advance(2000);
    await until(() => first.logged.length === 4);
    await first.stop();
    hub.asked.length = 0;

    const second = await running(installation, over);
    second.timers.advance(2000);
    expect((await installation.run('publish', '21')).code).toBe(0);
    await second.announce();
    const news = await fetch(`http://127.0.0.1:${second.port}/changes.xml`);
    const digest = createHash('sha256')
      .update(await news.text())
      .digest('base64url');
    const state = path.join(installation.env.DATA_DIR ?? '', 'websub.json');
    await until(() => readFileSync(state, 'utf8').includes(digest));
    expect(topicsTold(hub)).toEqual(TOPICS);
  });

  it('tells of a file that comes to lie in the media folder', async () => {
    const hub = await aHub();
    const notes = NOTES_21.replace('---\n', '---\nstatus: published\naudio: a.mp3\n');
    const installation = await anInstallation({ 'seeds/episodes/21.md': notes });
    const server = await running(installation, { BASE_URL, WEBSUB_HUBS: hub.address });
    server.timers.advance(2000);
    await until(() => server.logged.length === 4);
    hub.asked.length = 0;

    const media = path.join(installation.env.DATA_DIR ?? '', 'media');
    await mkdir(media, { recursive: true });
    await writeFile(path.join(media, 'a.mp3'), 'sound');
    server.timers.advance(60_000);
    await server.announce();
    await until(() => hub.asked.length === 3);
    expect(topicsTold(hub)).toEqual(TOPICS.slice(0, 3));
  });

  it('announces nothing, and names no hub, while nobody has set BASE_URL: it says so once', async () => {
    const hub = await aHub();
    const server = await running(await anInstallation(), { WEBSUB_HUBS: hub.address });
    expect(server.logged).toEqual([
      expect.stringContaining('WEBSUB_HUBS is set, but BASE_URL is not'),
    ]);
    server.timers.advance(60_000);
    const feed = await fetch(`http://127.0.0.1:${server.port}/feed.xml`);
    expect(await feed.text()).not.toContain(hub.address);
    expect(feed.headers.get('link')).not.toContain('rel="hub"');
    await server.stop();
    expect(hub.asked).toEqual([]);
  });

  it('does not follow a hub of this network to another machine in it', async () => {
    const other = await aHub();
    const hub = await aLoopback((response) =>
      response.writeHead(308, { Location: other.address }).end(),
    );
    hubs.push(hub);
    const server = await running(await anInstallation(), { BASE_URL, WEBSUB_HUBS: hub.address });
    server.timers.advance(2000);
    await until(() => server.logged.length === 4);
    expect(server.logged[0]).toContain('which is not on the public internet');
    expect(hub.asked).toHaveLength(4);
    expect(other.asked).toEqual([]);
  });

  it('stops at once while a hub does not answer, and takes it up at the next start', async () => {
    const hub = await aLoopback((response, { path }) => {
      if (path === '/') response.writeHead(204).end();
    });
    hubs.push(hub);
    const installation = await anInstallation();
    const silent = { BASE_URL, WEBSUB_HUBS: `${hub.address}/silent` };
    for (const times of [1, 2]) {
      const server = await running(installation, silent);
      server.timers.advance(2000);
      await until(() => hub.asked.length === times);
      await server.stop();
      expect(server.logged).toEqual([]);
    }
  });
});
