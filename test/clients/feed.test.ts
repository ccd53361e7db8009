import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type RunningServer } from '../support/runningServer.js';

interface ApiEpisode {
  number: number;
  title: string;
  url: string;
  media: { enclosure: { url: string; lengthBytes: number } | null };
}

let server: RunningServer;
let episodes: ApiEpisode[];

beforeAll(async () => {
  server = await startServer();
  const answer = await fetch(`${server.address}/api/v1/episodes`);
  episodes = ((await answer.json()) as { items: ApiEpisode[] }).items;
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

function run(program: string, args: string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', input });
  if (error) throw new Error(`${program} cannot be run: is it installed?`, { cause: error });
  expect({ program, status, stderr: status === 0 ? '' : stderr }).toEqual({
    program,
    status: 0,
    stderr: '',
  });
  return stdout;
}

describe('the RSS feed', () => {
  it('is well-formed for xmllint', async () => {
    const feed = await (await fetch(`${server.address}/feed.xml`)).text();
    run('xmllint', ['--noout', '-'], feed);
  });

  it('gives feedparser the episodes, links and enclosures that the API gives', () => {
    const script = [
      'import feedparser, json, sys',
      'f = feedparser.parse(sys.argv[1])',
      'print(json.dumps({"bozo": bool(f.bozo), "items": [[e.title, e.link, e.id, [[x.href, int(x.length)] for x in e.enclosures]] for e in f.entries]}))',
    ].join('\n');
    const read = JSON.parse(
      run('/usr/bin/python3', ['-c', script, `${server.address}/feed.xml`]),
    ) as unknown;
    expect(read).toEqual({
      bozo: false,
      items: episodes.map(({ number, title, url, media: { enclosure } }) => [
        title,
        url,
        `urn:runbook:episode:${number}`,
        enclosure ? [[enclosure.url, enclosure.lengthBytes]] : [],
      ]),
    });
  });

  it('is taken by newsboat, all of it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'newsboat-'));
    writeFileSync(path.join(folder, 'urls'), `${server.address}/feed.xml\n`);
    const files = [
      '-u',
      path.join(folder, 'urls'),
      '-c',
      path.join(folder, 'cache.db'),
      '-C',
      '/dev/null',
    ];
    run('newsboat', [...files, '-x', 'reload']);
    expect(run('newsboat', [...files, '-x', 'print-unread'])).toContain(
      `${episodes.length} unread`,
    );
    rmSync(folder, { recursive: true });
  });
});
