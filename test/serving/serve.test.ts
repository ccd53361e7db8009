import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { readConfig, type Config } from '../../src/config.js';
import { serve, type Running } from '../../src/serving/serve.js';
import { openLowdbStore } from '../../src/store/lowdb/open.js';
import { anInstallation, NOON, NOTES_21, type TestInstallation } from '../support/installation.js';
import { until } from '../support/until.js';

const surroundings = { now: () => NOON, random: () => Math.random() };

function configOf({ env }: TestInstallation, over: Record<string, string> = {}): Config {
  const reading = readConfig({ ...env, PORT: '0', ...over }, '/');
  if (!reading.ok) throw new Error(reading.message);
  return reading.config;
}

async function running(config: Config, log: (message: string) => void): Promise<Running> {
  const start = await serve(config, surroundings, log);
  if (!start.ok) throw new Error(start.message);
  return start.running;
}

async function guidOf({ dataDir }: Config): Promise<string | null> {
  const store = await openLowdbStore({ folder: dataDir, ...surroundings });
  const show = await store.get('show');
  await store.close();
  return show?.value.feed.guid ?? null;
}

describe('serving', () => {
  it('gives the feed its guid once it listens, and not when the start is refused', async () => {
    const installation = await anInstallation();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = String((other.address() as AddressInfo).port);

    const wrong = configOf(installation, { BASE_URL: 'https://wrong.example', PORT: taken });
    expect(await serve(wrong, surroundings, fail)).toMatchObject({ ok: false });
    expect(await guidOf(wrong)).toBeNull();
    other.close();

    const right = configOf(installation, { BASE_URL: 'https://runbook.example.org' });
    const { port, stop } = await running(right, fail);
    const feed = await (await fetch(`http://127.0.0.1:${port}/feed.xml`)).text();
    expect(await guidOf(right)).toBe('a055fa83-f78f-5653-8107-334cb3b0549a');
    expect(feed).toContain('a055fa83-f78f-5653-8107-334cb3b0549a');
    await stop();
  });

  it('stays ready with a damaged document, and says which one', async () => {
    const installation = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    const config = configOf(installation);
    await installation.run('publish', '21');
    const commits = path.join(config.dataDir, 'commits');
    const newest = path.join(commits, (await readdir(commits)).sort().at(-1) ?? '');
    const file = path.join(newest, 'episode-21.json');
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 40));

    const logged: string[] = [];
    const { port, stop } = await running(config, (message) => logged.push(message));
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(answer.status).toBe(200);
    const { status, problems } = (await answer.json()) as { status: string; problems: string[] };
    expect(status).toBe('degraded');
    expect(problems).toEqual([
      expect.stringMatching(
        /^commits.0{9}2.episode-21\.json: episodes\/21 is not valid JSON .* npm run -s runbook -- restore --only episodes\/21$/,
      ),
    ]);
    expect(logged).toEqual([path.join(config.dataDir, problems[0] ?? '')]);
    expect(await readFile(file, 'utf8')).toHaveLength(40);

    expect((await installation.run('restore', '--only', 'episodes/21')).code).toBe(0);
    await until(async () => (await statusOf(port)) === 'ok');
    expect(logged.slice(1)).toEqual(['episodes/21 is in order again.']);
    await stop();
  });
});

async function statusOf(port: number): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  return ((await answer.json()) as { status: unknown }).status;
}

function fail(message: string): never {
  throw new Error(message);
}
