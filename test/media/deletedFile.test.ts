import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '../../src/config.js';
import { checkAtom } from '../../src/feeds/check/checkAtom.js';
import { checkJsonFeed } from '../../src/feeds/check/checkJsonFeed.js';
import { checkRss } from '../../src/feeds/check/checkRss.js';
import { serve, type Running } from '../../src/serving/serve.js';
import { anInstallation, NOON, NOTES_21, type TestInstallation } from '../support/installation.js';

const BASE_URL = 'https://runbook.example';
const CAPTIONS = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n';
const NOTES = NOTES_21.replace(
  'title:',
  'status: published\naudio: ep.mp3\ntranscript: ep.vtt\nvideo: https://youtu.be/abc\ntitle:',
);

let installation: TestInstallation;
let running: Running;
let now = NOON;
const logged: string[] = [];

beforeAll(async () => {
  installation = await anInstallation({
    'seeds/show.yaml': 'title: A\nfeed:\n  category: [Technology]\n',
    'seeds/episodes/21.md': NOTES,
    'seeds/media/ep.mp3': 'ID3 sound',
    'seeds/media/ep.vtt': CAPTIONS,
  });
  installation.env.BASE_URL = BASE_URL;
  const reading = readConfig({ ...installation.env, PORT: '0' }, '/');
  if (!reading.ok) throw new Error(reading.message);
  const surroundings = { now: () => now, random: () => Math.random() };
  const start = await serve(reading.config, surroundings, (message) => logged.push(message));
  if (!start.ok) throw new Error(start.message);
  ({ running } = start);
});

afterAll(() => running.stop());

async function get(address: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`http://127.0.0.1:${running.port}${address}`, { headers });
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    body: await answer.text(),
  };
}

describe('a file that is deleted while the server runs', () => {
  it('is left out of the feeds, which stay valid and say everything else', async () => {
    const before = await get('/feed.xml');
    expect(before.body).toContain(
      '<enclosure url="https://runbook.example/media/ep.mp3" length="9"',
    );

    await rm(path.join(installation.env.DATA_DIR ?? '', 'media', 'ep.mp3'));
    now += 10_000;

    const after = await get('/feed.xml', { 'If-None-Match': before.etag });
    expect(after.status).toBe(200);
    expect(after.body).not.toContain('<enclosure');
    const linesOf = (body: string) =>
      body.replace(/<enclosure[^>]*>/g, '').replace(/<lastBuildDate>.*?<\/lastBuildDate>/, '');
    expect(linesOf(after.body)).toBe(linesOf(before.body));

    const [atom, json] = [await get('/atom.xml'), await get('/feed.json')];
    expect(atom.body + json.body).not.toContain('ep.mp3');
    const page = (name: string, body: string) => [{ url: `${BASE_URL}/${name}`, body }];
    const required = [
      ...checkRss(page('feed.xml', after.body)),
      ...checkAtom(page('atom.xml', atom.body)),
      ...checkJsonFeed(page('feed.json', json.body)),
    ].filter(({ level }) => level === 'required');
    expect(required).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('is named by check and feed check, and comes back with the file', async () => {
    const { run, write, env } = installation;
    expect((await run('check')).out).toContain('"ep.mp3" is not in DATA_DIR/media, or is empty');
    const checked = await run('feed', 'check', '--offline');
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('Episode 21: "ep.mp3" is not in DATA_DIR/media');

    const media = path.relative(installation.folder, path.join(env.DATA_DIR ?? '', 'media'));
    await write(path.join(media, 'ep.mp3'), 'ID3 longer sound');
    now += 10_000;
    expect((await get('/feed.xml')).body).toContain('length="16"');
  });
});
