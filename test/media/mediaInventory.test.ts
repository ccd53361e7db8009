import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { mediaInventory } from '../../src/media/mediaInventory.js';
import { anEpisode } from '../support/builders.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'runbook-media-'));
  await writeFile(path.join(folder, 'tour.mp3'), 'four');
});

function withFiles(url: string, transcript: string | null = null) {
  return anEpisode({
    transcript,
    media: { videoUrl: null, enclosure: { url, type: 'audio/mpeg', lengthBytes: 99 } },
  });
}

describe('what lies in the media folder', () => {
  it('is told with its true length, by the path as episodes store it', async () => {
    await writeFile(path.join(folder, 'ep 19.vtt'), 'WEBVTT');
    const { files } = mediaInventory(folder, () => 0);
    const found = await files([withFiles('/media/tour.mp3', '/media/ep%2019.vtt')]);
    expect(found).toEqual(
      new Map([
        ['/media/tour.mp3', 4],
        ['/media/ep%2019.vtt', 6],
      ]),
    );
  });

  it('is null for a file that is missing or empty, and for a folder', async () => {
    await writeFile(path.join(folder, 'empty.mp3'), '');
    await mkdir(path.join(folder, 'folder.mp3'));
    const episodes = ['lost', 'empty', 'folder'].map((name) => withFiles(`/media/${name}.mp3`));
    const found = await mediaInventory(folder, () => 0).files(episodes);
    expect([...found.values()]).toEqual([null, null, null]);
  });

  it('holds nothing of elsewhere on the web, nor of outside the folder', async () => {
    const episodes = [
      anEpisode(),
      withFiles('https://cdn.example/a.mp3', '/media/../secret.vtt'),
      withFiles('/media/%2e%2e/secret.mp3'),
    ];
    expect((await mediaInventory(folder, () => 0).files(episodes)).size).toBe(0);
  });

  it('is looked at again after five seconds, or when the clock was set back', async () => {
    let now = 10_000;
    const { files } = mediaInventory(folder, () => now);
    const lengths = async () => [...(await files([withFiles('/media/tour.mp3')])).values()];
    expect(await lengths()).toEqual([4]);
    await rm(path.join(folder, 'tour.mp3'));
    now += 4999;
    expect(await lengths()).toEqual([4]);
    now += 1;
    expect(await lengths()).toEqual([null]);
    await writeFile(path.join(folder, 'tour.mp3'), 'longer');
    now -= 1;
    expect(await lengths()).toEqual([6]);
  });

  it('is the same map until something changes, so that what is built of it can be kept', async () => {
    let now = 0;
    const { files } = mediaInventory(folder, () => now);
    const first = await files([withFiles('/media/tour.mp3')]);
    now += 60_000;
    expect(await files([withFiles('/media/tour.mp3')])).toBe(first);
    await writeFile(path.join(folder, 'tour.mp3'), 'longer');
    now += 60_000;
    expect(await files([withFiles('/media/tour.mp3')])).not.toBe(first);
  });

  it('is another map once a file was written again, even if it is as long as before', async () => {
    let now = 0;
    const { files } = mediaInventory(folder, () => now);
    const first = await files([withFiles('/media/tour.mp3')]);
    await setTimeout(20);
    await writeFile(path.join(folder, 'tour.mp3'), 'five');
    now += 60_000;
    const next = await files([withFiles('/media/tour.mp3')]);
    expect(next).not.toBe(first);
    expect(next).toEqual(first);
  });

  it('is told of a thousand episodes at once, to all who ask', async () => {
    const episodes = Array.from({ length: 1000 }, (_, i) => withFiles(`/media/${i}.mp3`));
    const { files } = mediaInventory(folder, () => 0);
    const [one, other] = await Promise.all([files(episodes), files(episodes)]);
    expect({ one: one.size, other: other.size }).toEqual({ one: 1000, other: 1000 });
  });
});
