import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureMedia, mediaFile } from '../../src/media/mediaFolder.js';
import { anEpisode } from '../support/builders.js';

let folder: string;

beforeEach(async () => {
  const parent = await mkdtemp(path.join(tmpdir(), 'runbook-media-'));
  folder = parent;
  await writeFile(path.join(folder, 'tour.mp3'), 'four');
});

function withAudio(url: string, lengthBytes: number | null = null) {
  const enclosure = { url, type: 'audio/mpeg', lengthBytes };
  return anEpisode({ media: { videoUrl: null, enclosure } });
}

describe('local media', () => {
  it('are measured', async () => {
    const { episode, missing, corrected } = await measureMedia(
      folder,
      withAudio('/media/tour.mp3'),
    );
    expect(episode.media.enclosure?.lengthBytes).toBe(4);
    expect({ missing, corrected }).toEqual({ missing: [], corrected: null });
  });

  it('have the length of their file, whatever was stated', async () => {
    const measured = await measureMedia(folder, withAudio('/media/tour.mp3', 99));
    expect(measured.episode.media.enclosure?.lengthBytes).toBe(4);
    expect(measured.corrected).toEqual({ name: 'tour.mp3', stated: 99, lengthBytes: 4 });
  });

  it('are named when they are not there; what was stated stays', async () => {
    const episode = { ...withAudio('/media/lost.mp3', 99), transcript: '/media/lost.vtt' };
    const measured = await measureMedia(folder, episode);
    expect(measured).toEqual({
      episode,
      missing: ['lost.mp3', 'lost.vtt'],
      corrected: null,
      cutOff: null,
    });
  });

  it('may have spaces in their names, which addresses encode', async () => {
    await writeFile(path.join(folder, 'ep 19.mp3'), 'sound');
    expect(await mediaFile(folder, '/media/ep%2019.mp3')).toEqual({
      name: 'ep 19.mp3',
      lengthBytes: 5,
    });
  });

  it('never lie outside their folder', async () => {
    const name = `../${path.basename(folder)}/tour.mp3`;
    expect(await mediaFile(path.join(folder, 'media'), `/media/${name}`)).toBeNull();
  });

  it('are not files elsewhere on the web', async () => {
    const episode = withAudio('https://cdn.example.org/tour.mp3', 99);
    expect(await measureMedia(folder, episode)).toEqual({
      episode,
      missing: [],
      corrected: null,
      cutOff: null,
    });
  });
});
