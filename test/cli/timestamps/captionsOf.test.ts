import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { captionsOf } from '../../../src/cli/timestamps/captionsOf.js';
import { aCommandIo } from '../../support/commandIo.js';

const VTT = 'WEBVTT\n\n00:01.000 --> 00:03.000\nhello\n';
const CUES = [{ start: 1, end: 3, text: 'hello' }];
const BARE = { number: 21, transcript: null };

describe('the captions of a command', () => {
  it('are those of the file that is named, from where the user stands', async () => {
    const { io, folder, written } = await aCommandIo();
    await writeFile(path.join(folder, 'ep.vtt'), VTT);
    expect(await captionsOf('ep.vtt', BARE, folder, io)).toMatchObject(CUES);
    expect(written).toEqual({ out: '', err: '' });
  });

  it('are those on standard input', async () => {
    const { io, folder } = await aCommandIo(Buffer.from(VTT));
    expect(await captionsOf('-', BARE, folder, io)).toMatchObject(CUES);
  });

  it('are, when none are named, the transcript that the episode has here', async () => {
    const { io, folder } = await aCommandIo();
    await writeFile(path.join(folder, 'own.vtt'), VTT);
    const episode = { number: 21, transcript: '/media/own.vtt' };
    expect(await captionsOf(undefined, episode, folder, io)).toMatchObject(CUES);
  });

  it.each([
    [null, 'Episode 21 has no transcript: name its captions with --captions FILE.'],
    ['https://host.example/a.vtt', 'Episode 21 has its transcript elsewhere'],
    ['/media/gone.vtt', 'The transcript /media/gone.vtt cannot be read: it is missing.'],
  ])('are none of the transcript %p, which is said', async (transcript, words) => {
    const { io, folder, written } = await aCommandIo();
    expect(await captionsOf(undefined, { number: 21, transcript }, folder, io)).toBeNull();
    expect(written.err).toContain(words);
  });

  it('are none of a file without any, which is said', async () => {
    const { io, folder, written } = await aCommandIo('Dear Ada,\n');
    expect(await captionsOf('-', BARE, folder, io)).toBeNull();
    expect(written.err).toContain('holds no captions that can be read: it takes a WebVTT or SRT');
  });

  it('are what could be read, after the first five problems and the number of the others', async () => {
    const broken = '00:75.000 --> 00:80.000\nno\n\n'.repeat(7);
    const { io, folder, written } = await aCommandIo(`${VTT}\n${broken}`);
    expect(await captionsOf('-', BARE, folder, io)).toMatchObject(CUES);
    expect(written.err.match(/: warning/g)).toHaveLength(5);
    expect(written.err).toContain('2 more could not be read and were left out.');
  });
});
