import { describe, expect, it } from '@jest/globals';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { readTags } from '../../../src/mp3/readTags.js';
import { anInstallation, NOTES_21 } from '../../support/installation.js';
import { silenceOf, tagBytes, textFrame } from '../../support/mp3.js';

const TIMED = `---
number: 22
---

### First | 0:00

### Second | 25:29

### Third | 1:02:03
`;

describe('chapters', () => {
  it.each([
    ['youtube', /^00:00 First\n25:29 Second\n1:02:03 Third\n$/],
    ['vtt', /^WEBVTT\n[^]*00:25:29\.000 --> 01:02:03\.000\nSecond\n/],
    ['json', /"startTime": 1529,\n\s+"title": "Second"/],
    ['psc', /^<\?xml [^]*<psc:chapter start="00:25:29\.000" title="Second" href="http/],
    ['mp4chaps', /^00:00:00\.000 First\n00:25:29\.000 Second\n01:02:03\.000 Third\n$/],
    ['ffmetadata', /^;FFMETADATA1\n[^]*START=1529000\nEND=3723000\ntitle=Second\n/],
  ])('are written as %s', async (format, pattern) => {
    const { run } = await anInstallation({ 'seeds/episodes/22.md': TIMED });
    const { code, out } = await run('chapters', '22', '--format', format);
    expect(code).toBe(0);
    expect(out).toMatch(pattern);
  });

  it('cannot be made without times', async () => {
    const { run } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    expect(await run('chapters', '21', '--format', 'vtt')).toEqual({
      code: 1,
      out: '',
      err: 'Episode 21 has no chapters: none of its segments has a time yet.\n',
    });
  });

  it('say why YouTube would refuse them', async () => {
    const notes = TIMED.replace('### Third | 1:02:03\n', '');
    const { run } = await anInstallation({ 'seeds/episodes/22.md': notes });
    const { code, err } = await run('chapters', '22', '--format', 'youtube');
    expect(code).toBe(1);
    expect(err).toContain('at least 3 chapters');
  });

  it('need a format that is known', async () => {
    const { run } = await anInstallation();
    expect((await run('chapters', '22')).code).toBe(2);
    expect((await run('chapters', '22', '--format', 'cue')).err).toContain('json, psc, vtt');
  });

  it('go into a file that is named', async () => {
    const { run, folder } = await anInstallation({ 'seeds/episodes/22.md': TIMED });
    const to = (output: string) =>
      run('chapters', '22', '--format', 'mp4chaps', '--output', output);
    expect(await to('chapters.txt')).toEqual({
      code: 0,
      out: 'The chapters of episode 22 are in chapters.txt.\n',
      err: '',
    });
    expect(await readFile(path.join(folder, 'chapters.txt'), 'utf8')).toMatch(/^00:00:00/);
    expect((await to('-')).out).toMatch(/^00:00:00/);
    expect(await to('seeds')).toMatchObject({
      code: 1,
      err: 'seeds is a folder: name a file in it.\n',
    });
  });
});

const NOTES_23 = `---
number: 23
audio:
  url: ep%2023.mp3
  type: audio/mpeg
---

### First | 0:01

### Second | 0:02
`;

const MP3 = Buffer.concat([tagBytes(3, 0, textFrame(3, 'TIT2', 'Title')), silenceOf(3)]);

describe('chapters in an MP3', () => {
  const anEpisode = async (notes = NOTES_23) => {
    const installation = await anInstallation({ 'seeds/episodes/23.md': notes });
    await installation.write('seeds/media/ep 23.mp3', MP3);
    const id3 = (...more: string[]) =>
      installation.run('chapters', '23', '--format', 'id3', ...more);
    const read = (name: string) => readFile(path.join(installation.folder, name));
    return { ...installation, id3, read };
  };

  it("are written into a copy of the episode's own, where the user stands", async () => {
    const { id3, read } = await anEpisode();
    const { code, out } = await id3();
    expect(code).toBe(0);
    expect(out).toMatch(/^ep 23\.chapters\.mp3 is .*ep 23\.mp3 with 3 chapters\.\n$/);
    const copy = await read('ep 23.chapters.mp3');
    expect(readTags(copy)).toMatchObject({
      tags: [{ frames: ['TIT2', 'CTOC', 'CHAP', 'CHAP', 'CHAP'].map((id) => ({ id })) }],
    });
    expect(await read('data/media/ep 23.mp3')).toEqual(MP3);
  });

  it('are written beside an MP3 that is named, or where the user says', async () => {
    const { id3, read, write, folder } = await anEpisode();
    await write('sound/other.mp3', MP3);
    expect((await id3('--input', 'sound/other.mp3')).code).toBe(0);
    expect((await id3('--input', 'sound/other.mp3', '--output', 'x.mp3')).code).toBe(0);
    expect(await readdir(path.join(folder, 'sound'))).toEqual(['other.chapters.mp3', 'other.mp3']);
    expect(await read('x.mp3')).toEqual(await read('sound/other.chapters.mp3'));
  });

  it('link to their moment only when the public address is known', async () => {
    const installation = await anEpisode();
    const { id3, read, env } = installation;
    await id3('--output', 'without.mp3');
    env.BASE_URL = 'https://runbook.example';
    await id3('--output', 'with.mp3');
    expect((await read('without.mp3')).includes('http')).toBe(false);
    expect((await read('with.mp3')).includes('https://runbook.example/episodes/23?t=0:02#s-')).toBe(
      true,
    );
  });

  it('never go into the original, under whatever name', async () => {
    const { id3, folder, read } = await anEpisode();
    await id3();
    await symlink(path.join(folder, 'data/media/ep 23.mp3'), path.join(folder, 'link.mp3'));
    for (const output of ['data/media/ep 23.mp3', 'link.mp3']) {
      expect(await id3('--output', output)).toEqual({
        code: 1,
        out: '',
        err: `${output} is the MP3 itself, which is not written to: name another --output.\n`,
      });
    }
    expect(await read('data/media/ep 23.mp3')).toEqual(MP3);
  });

  it.each([
    ['no file', NOTES_23.replace(/audio:[^-]*/, ''), 'has no audio file: name an MP3'],
    [
      'a file elsewhere',
      NOTES_23.replace('ep%2023.mp3', 'https://cdn.example/23.mp3'),
      'is not here, but at https://cdn.example/23.mp3',
    ],
    ['another kind of file', NOTES_23.replace('audio/mpeg', 'audio/x-m4a'), 'is no MP3'],
    ['a lost file', NOTES_23.replace('ep%2023', 'lost'), 'cannot be read: there is no such file'],
    ['a shorter file', NOTES_23.replace('0:02', '1:02'), '“Second” starts at 1:02'],
  ])('cannot be written for an episode with %s', async (_, notes, message) => {
    const { id3 } = await anEpisode(notes);
    const { code, err } = await id3();
    expect(code).toBe(1);
    expect(err).toContain(message);
  });

  it('cannot be written into what is no MP3, or nothing, or a folder', async () => {
    const { id3, write, folder } = await anEpisode();
    await write('notes.mp3', 'Notes, not sound.');
    await mkdir(path.join(folder, 'folder'));
    const errors = [];
    for (const name of ['notes.mp3', 'lost.mp3', 'folder']) {
      errors.push((await id3('--input', name)).err);
    }
    expect(errors).toEqual([
      'notes.mp3 cannot be given these chapters: it holds no MP3 sound.\n',
      'lost.mp3 cannot be read: there is no such file.\n',
      'folder cannot be read: it is a folder, not a file.\n',
    ]);
    expect(await readdir(folder)).not.toContain('notes.chapters.mp3');
  });

  it('tell what an old tag had that the copy cannot hold', async () => {
    const { id3, write } = await anEpisode();
    const tag = tagBytes(2, 0, Buffer.from('CRM\0\0\x01x', 'latin1'));
    await write('old.mp3', Buffer.concat([tag, silenceOf(3)]));
    const { code, err } = await id3('--input', 'old.mp3');
    expect([code, err]).toEqual([0, expect.stringMatching(/is without it: CRM\.\n$/)]);
  });

  it('are no use without a file to write to, nor a file without them', async () => {
    const { run } = await anInstallation();
    const code = async (...more: string[]) =>
      (await run('chapters', '23', '--format', ...more)).code;
    expect(await code('id3', '--output', '-')).toBe(2);
    expect(await code('vtt', '--input', 'ep23.mp3')).toBe(2);
  });
});
