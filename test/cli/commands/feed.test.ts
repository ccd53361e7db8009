import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { anInstallation, damage, NOTES_21 } from '../../support/installation.js';

const PUBLIC_21 = NOTES_21.replace('title:', 'status: published\ntitle:');
const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));

describe('feed check', () => {
  it('finds nothing required missing in the seeds', async () => {
    const { run, env } = await anInstallation();
    env.SEEDS_DIR = SEEDS;
    const { code, out, err } = await run('feed', 'check', '--offline');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toContain('Required');
    expect(out).toContain('- Episodes 12 to 18 have no file: podcast apps');
    expect(out).toMatch(
      /The feeds of 8 episodes under http:\/\/localhost:3000 checked: nothing req/,
    );
  });

  it('says what is missing, for which episode, and what to write where', async () => {
    const { run } = await anInstallation({ 'seeds/episodes/21.md': PUBLIC_21 });
    const { code, out } = await run('feed', 'check');
    expect(code).toBe(0);
    expect(out).toContain(
      '  - Episode 21 has no file: podcast apps such as Apple Podcasts will not show it. Add `audio:` with the name of an audio or video file to its notes and import them again; feed readers show it as text.',
    );
    expect(out).toContain('BASE_URL is not set');
  });

  it('ends with 1 when something required is missing, and tells it first', async () => {
    const { run } = await anInstallation({
      'seeds/show.yaml': 'title: A\nfeed:\n  category: [Tech]\n',
      'seeds/episodes/21.md': PUBLIC_21.replace(
        'title: Rounding, at last',
        'audio: lost.mp3\ntitle: "21: The"',
      ),
    });
    const { code, out } = await run('feed', 'check', '--offline');
    expect(code).toBe(1);
    const [heading, ...lines] = out.split('\n');
    expect(heading).toBe('Required: apps refuse the feed or an episode without it');
    expect(lines.slice(0, 3)).toEqual([
      expect.stringContaining('"Tech" is not on Apple'),
      expect.stringContaining('Episode 21: the title "21: The" begins with the number'),
      expect.stringContaining('Episode 21: "lost.mp3" is not in DATA_DIR/media'),
    ]);
    expect(out).toContain('checked: 3 required,');
  });

  it('prints JSON and nothing else when it is asked to', async () => {
    const { run, env } = await anInstallation({ 'seeds/episodes/21.md': PUBLIC_21 });
    env.BASE_URL = 'https://runbook.example';
    const { code, out } = await run('feed', 'check', '--json');
    const answer = JSON.parse(out) as { findings: object[] };
    expect(code).toBe(0);
    expect(answer).toMatchObject({ ok: true, baseUrl: 'https://runbook.example', episodes: 1 });
    expect(answer.findings).toContainEqual({
      level: 'recommended',
      rule: 'enclosure',
      about: 'episode',
      episodes: [21],
      sentence: expect.stringContaining('Episode 21 has no file') as unknown,
    });
    expect(out).not.toContain('BASE_URL is not set');
  });

  it('asks the servers of files elsewhere, unless it is told not to', async () => {
    const audio = 'audio:\n  url: http://127.0.0.1:1/a.mp3\n  bytes: 9\ntitle:';
    const { run } = await anInstallation({
      'seeds/episodes/21.md': PUBLIC_21.replace('title:', audio),
    });
    expect((await run('feed', 'check', '--offline')).code).toBe(0);
    const asked = await run('feed', 'check');
    expect(asked.code).toBe(1);
    expect(asked.out).toContain('Episode 21: http://127.0.0.1:1/a.mp3 leads to 127.0.0.1');
    const { code, out } = await run('feed', 'check', '--allow-private');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('127.0.0.1:1/a.mp3: ') });
  });

  it('wants the length of a file elsewhere', async () => {
    const { run } = await anInstallation({
      'seeds/episodes/21.md': PUBLIC_21.replace(
        'title:',
        'audio: https://cdn.example/a.mp3\ntitle:',
      ),
    });
    const { code, out } = await run('feed', 'check', '--offline');
    expect(code).toBe(1);
    expect(out).toContain('Episode 21 has a file elsewhere whose length is not known');
  });

  it('names a damaged document, which the feeds leave out', async () => {
    const installation = await anInstallation({
      'seeds/episodes/21.md': PUBLIC_21,
      'seeds/show.yaml': 'title: A',
    });
    await installation.run('check');
    await damage(installation, 'show.json');
    const { code, out } = await installation.run('feed', 'check', '--offline');
    expect(code).toBe(1);
    expect(out).toContain(path.join('show.json'));
  });
});
