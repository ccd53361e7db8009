import { describe, expect, it } from '@jest/globals';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { anInstallation, NOTES_21, type TestInstallation } from '../../support/installation.js';

const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n';
const SRT = '1\n00:00:01,000 --> 00:00:02,000\nHello\n';

const anEpisode21 = (files: Record<string, string> = {}) =>
  anInstallation({ 'seeds/episodes/21.md': NOTES_21, ...files });

const mediaOf = ({ env }: TestInstallation, name = '') =>
  path.join(env.DATA_DIR ?? '', 'media', name);

const transcriptOf = async ({ run }: TestInstallation) =>
  /^transcript: (.*)$/m.exec((await run('export', '21')).out)?.[1] ?? null;

describe('transcript', () => {
  it('keeps a file with the media and says where it is shown', async () => {
    const installation = await anEpisode21({ 'My captions (final).vtt': VTT });
    const { code, out, err } = await installation.run(
      'transcript',
      '21',
      'My captions (final).vtt',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      'The transcript of episode 21, 1 cue, is kept as DATA_DIR/media/ep21.vtt.\n' +
        'It is shown on http://localhost:3000/episodes/21#transcript, and as a file at ' +
        'http://localhost:3000/episodes/21/transcript.vtt and .srt, once the episode is published\n',
    );
    expect(await readFile(mediaOf(installation, 'ep21.vtt'), 'utf8')).toBe(VTT);
    expect(await transcriptOf(installation)).toBe('ep21.vtt');
  });

  it('reads standard input, and names SRT as such', async () => {
    const installation = await anEpisode21();
    expect((await installation.runWith(SRT, 'transcript', '21', '-')).code).toBe(0);
    expect(await transcriptOf(installation)).toBe('ep21.srt');
  });

  it('names what it cannot read by its line, and takes the rest', async () => {
    const installation = await anEpisode21({
      'a.vtt': `${VTT}\n00:05.000 --> 00:04.000\nback\n\n00:75.000 --> 00:80.000\nno\n`,
    });
    const { code, err } = await installation.run('transcript', '21', 'a.vtt');
    expect(code).toBe(0);
    expect(err).toMatch(/^a\.vtt:6: warning: This caption ends before it starts/m);
    expect(err).toMatch(/^a\.vtt:9: warning: “00:75\.000 --> 00:80\.000” is not a time/m);
    expect(await transcriptOf(installation)).toBe('ep21.vtt');
  });

  it('changes nothing when nothing can be read', async () => {
    const installation = await anEpisode21({ 'a.txt': 'Hello, and welcome.' });
    const { code, out, err } = await installation.run('transcript', '21', 'a.txt');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('a.txt:1: warning: “Hello, and welcome.” has no time');
    expect(err).toContain('a.txt holds no captions that can be read');
    expect(await transcriptOf(installation)).toBeNull();
  });

  it('never takes the place of another file unasked', async () => {
    const other = VTT.replace('Hello', 'Goodbye');
    const installation = await anEpisode21({ 'a.vtt': VTT, 'b.vtt': other });
    await installation.run('transcript', '21', 'a.vtt');
    expect((await installation.run('transcript', '21', 'a.vtt')).code).toBe(0);
    expect(await installation.run('transcript', '21', 'b.vtt')).toEqual({
      code: 1,
      out: '',
      err: 'DATA_DIR/media/ep21.vtt holds another file: give --replace to put this one in its place.\n',
    });
    expect(await readFile(mediaOf(installation, 'ep21.vtt'), 'utf8')).toBe(VTT);
    expect((await installation.run('transcript', '21', 'b.vtt', '--replace')).code).toBe(0);
    expect(await readFile(mediaOf(installation, 'ep21.vtt'), 'utf8')).toBe(other);
  });

  it('saves nothing on a dry run', async () => {
    const installation = await anEpisode21({ 'a.vtt': VTT });
    const { code, out } = await installation.run('transcript', '21', 'a.vtt', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('would be kept as DATA_DIR/media/ep21.vtt. Nothing was saved.');
    expect(await readdir(mediaOf(installation)).catch(() => [])).toEqual([]);
    expect(await transcriptOf(installation)).toBeNull();
  });

  it('keeps old encodings as UTF-8, and says so', async () => {
    const installation = await anEpisode21();
    await installation.write('old.srt', Buffer.from(SRT.replace('Hello', 'Caf\xe9'), 'latin1'));
    const { err } = await installation.run('transcript', '21', 'old.srt');
    expect(err).toBe('old.srt was read as Windows-1252; it is kept as UTF-8.\n');
    expect(await readFile(mediaOf(installation, 'ep21.srt'), 'utf8')).toContain('Café');
  });

  it('is taken away with --remove; its file stays', async () => {
    const installation = await anEpisode21({ 'a.vtt': VTT });
    await installation.run('transcript', '21', 'a.vtt');
    expect((await installation.run('transcript', '21', '--remove', '--dry-run')).out).toContain(
      'Nothing was saved.',
    );
    expect(await transcriptOf(installation)).toBe('ep21.vtt');
    expect((await installation.run('transcript', '21', '--remove')).out).toBe(
      'Episode 21 shows no transcript any more. Its file before stays where it is: DATA_DIR/media/ep21.vtt.\n',
    );
    expect(await transcriptOf(installation)).toBeNull();
    expect((await installation.run('transcript', '21', '--remove')).out).toBe(
      'Episode 21 had no transcript.\n',
    );
  });

  it.each([
    [['99', 'a.vtt'], 1, 'There is no episode 99. Those that there are: 21.'],
    [['21', 'gone.vtt'], 1, 'gone.vtt cannot be read: there is no such file.'],
    [['21'], 2, "missing required argument 'file'"],
    [['21', 'a.vtt', '--remove'], 2, '--remove stands alone'],
    [['x', 'a.vtt'], 2, 'An episode has a whole number'],
  ])('says what is wrong with %j', async (args, code, words) => {
    const { run, env } = await anEpisode21({ 'a.vtt': VTT });
    const ran = await run('transcript', ...args);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(words);
    expect(await readdir(path.join(env.DATA_DIR ?? '', 'media')).catch(() => [])).toEqual([]);
  });
});
