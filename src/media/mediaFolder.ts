import { stat } from 'node:fs/promises';
import type { Episode } from '../domain/episode.js';
import { mediaName } from '../domain/mediaAddress.js';
import { cutOff } from './cutOff.js';
import { placeOfMedia } from './placeOfMedia.js';

/** What is known of a local file: its length in bytes, or that it is not there. */
export interface MediaFile {
  /** As people write it in front matter: `tour.mp3`. */
  name: string;
  lengthBytes: number | null;
}

/**
 * Looks a local file up.
 * @param folder DATA_DIR/media, or the media folder of seeds
 * @param address as an episode holds it; null, or a file elsewhere on the web, is no local file
 * @returns null when the address names no file of this folder
 */
export async function mediaFile(folder: string, address: string | null): Promise<MediaFile | null> {
  const place = placeOfMedia(folder, address);
  if (address === null || place === null) return null;
  const found = await stat(place).catch(() => null);
  const lengthBytes = found?.isFile() && found.size > 0 ? found.size : null;
  return { name: mediaName(address), lengthBytes };
}

export interface Measured {
  /** The same episode, with the true length of its local file. */
  episode: Episode;
  /** Local files that are not there, or are empty. */
  missing: string[];
  /** Set when the episode stated another length than the file has. */
  corrected: { name: string; stated: number; lengthBytes: number } | null;
  /** Set when the file looks like the beginning of what it should be; `why` as `cutOff` gives it. */
  cutOff: { name: string; why: string } | null;
}

/** Measures the local media of an episode. */
export async function measureMedia(folder: string, episode: Episode): Promise<Measured> {
  const { enclosure } = episode.media;
  const [audio, transcript] = await Promise.all([
    mediaFile(folder, enclosure?.url ?? null),
    mediaFile(folder, episode.transcript),
  ]);
  const missing = [audio, transcript].flatMap((file) =>
    file?.lengthBytes === null ? [file.name] : [],
  );
  if (!enclosure || !audio?.lengthBytes) return { episode, missing, corrected: null, cutOff: null };

  const { name, lengthBytes } = audio;
  const stated = enclosure.lengthBytes;
  const why = cutOff(lengthBytes, stated, episode.duration);
  return {
    episode: { ...episode, media: { ...episode.media, enclosure: { ...enclosure, lengthBytes } } },
    missing,
    corrected: stated === null || stated === lengthBytes ? null : { name, stated, lengthBytes },
    cutOff: why === null ? null : { name, why },
  };
}
