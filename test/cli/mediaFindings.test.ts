import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { artworkFindings } from '../../src/cli/artworkFindings.js';
import { mediaFindings } from '../../src/cli/mediaFindings.js';
import { anEpisode, aShow } from '../support/builders.js';
import { aJpeg, aPng } from '../support/pictures.js';

let folder: string;
const MP3 = Buffer.from('ID3\x04 sound');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'runbook-media-'));
});

async function findingsOf(
  name: string,
  bytes: Buffer | string | null,
  over: { type?: string; lengthBytes?: number | null; duration?: number } = {},
) {
  if (bytes !== null) await writeFile(path.join(folder, name), bytes);
  const { type = 'audio/mpeg', lengthBytes = bytes?.length ?? 10, duration = null } = over;
  const enclosure = { url: `/media/${name}`, type, lengthBytes };
  const episode = anEpisode({ media: { videoUrl: null, enclosure }, duration });
  const found = await mediaFindings(episode, folder);
  return found.map(({ level, message }) => `${level}: ${message}`);
}

describe('the file of an episode', () => {
  it('has nothing against it when length, kind and ending are right', async () => {
    expect(await findingsOf('a.mp3', MP3)).toEqual([]);
    expect(await findingsOf('a.m4a', '\x00\x00\x00\x20ftypM4A ', { type: 'audio/x-m4a' })).toEqual(
      [],
    );
    expect(await findingsOf('a.mp4', '\x00\x00\x00\x20ftypisom', { type: 'video/mp4' })).toEqual(
      [],
    );
  });

  it('is named when it is not there, and feeds leave it out', async () => {
    expect(await findingsOf('a.mp3', null)).toEqual([
      'required: "a.mp3" is not in DATA_DIR/media, or is empty: put it there. Until then feeds leave it out.',
    ]);
    expect(await findingsOf('b.mp3', '')).toHaveLength(1);
  });

  it('is named when it has another length than is stored, and which is used', async () => {
    expect(await findingsOf('a.mp3', 'ID3\x04 longer sound', { lengthBytes: 10 })).toEqual([
      'recommended: "a.mp3" has 17 bytes, but 10 are stated: feeds tell the true length; import the notes again, and it is stored too.',
    ]);
  });

  it('is named when it is somewhat smaller than is stored: it may be cut off, or made anew', async () => {
    expect(await findingsOf('a.mp3', 'ID3\x04567890', { lengthBytes: 12 })).toEqual([
      'recommended: "a.mp3" has 10 bytes, but 12 are stated: was it cut off on its way? Then put the whole file back. When it is whole, import the notes again, and its length is stored too.',
    ]);
  });

  it('is cut off when less than half of what is stored is there', async () => {
    expect(await findingsOf('a.mp3', MP3, { lengthBytes: 8_400_000 })).toEqual([
      'required: "a.mp3" looks cut off: it has 10 bytes, but 8400000 are stated. Put the whole file back; when it is whole all the same, correct what the notes say of it and import them again.',
    ]);
  });

  it('is cut off when no sound file of that duration is so small, whatever is stored', async () => {
    const cut = Buffer.concat([MP3, Buffer.alloc(4990)]);
    for (const lengthBytes of [5000, 8_400_000, null]) {
      expect(await findingsOf('a.mp3', cut, { lengthBytes, duration: 4200 })).toEqual([
        'required: "a.mp3" looks cut off: it has 5000 bytes, too few for 1:10:00. Put the whole file back; when it is whole all the same, correct what the notes say of it and import them again.',
      ]);
    }
    expect(await findingsOf('a.mp3', cut, { duration: 5 })).toEqual([]);
  });

  it('is named when its bytes are of another type', async () => {
    expect(await findingsOf('a.mp3', '\x00\x00\x00\x20ftypM4A ')).toEqual([
      'required: "a.mp3" is said to be audio/mpeg, but it is an M4A file: write `type: audio/x-m4a` beside `url:` in `audio:`, and import the notes again.',
      'recommended: "a.mp3" is an M4A file, but does not end like one, and apps go by the ending: rename it, so that it ends in .m4a, in `audio:` too.',
    ]);
  });

  it.each([
    ['RIFF\x24\x00\x00\x00WAVEfmt ', 'a WAV file', 'MP3 or M4A'],
    ['OggS567890', 'an Ogg file', 'MP3 or M4A'],
    ['\x1aE\xdf\xa3 6789', 'a WebM file', 'MP4'],
  ])('is to be converted when it is, as %j, nothing that Apple plays', async (text, kind, to) => {
    const bytes = Buffer.from(text, 'latin1');
    expect(await findingsOf('a.mp3', bytes)).toEqual([
      `required: "a.mp3" is ${kind}, which Apple Podcasts does not play, whatever its name and type say: convert it to ${to}.`,
    ]);
  });

  it('of a kind that Apple does not play is left to the row about types when it says so itself', async () => {
    expect(await findingsOf('a.ogg', 'OggS567890', { type: 'audio/ogg' })).toEqual([]);
  });

  it('is named when it is a page or a picture', async () => {
    expect(await findingsOf('a.mp3', '<html>1234')).toEqual([
      expect.stringContaining('required: "a.mp3" is a web page, which no app can play'),
    ]);
  });

  it('is named when it begins like nothing that is known', async () => {
    expect(await findingsOf('a.mp3', '1234567890')).toEqual([
      expect.stringContaining('recommended: "a.mp3" begins like no audio or video file'),
    ]);
  });

  it('is left alone when it lies elsewhere', async () => {
    const enclosure = { url: 'https://cdn.example/a.mp3', type: 'audio/mpeg', lengthBytes: 1 };
    const episode = anEpisode({
      media: { videoUrl: null, enclosure },
      transcript: 'https://cdn.example/a.vtt',
    });
    expect(await mediaFindings(episode, folder)).toEqual([]);
  });
});

describe('the transcript of an episode', () => {
  async function messagesOf(text: string | null) {
    if (text !== null) await writeFile(path.join(folder, 'a.vtt'), text);
    const found = await mediaFindings(anEpisode({ transcript: '/media/a.vtt' }), folder);
    return found.map(({ message }) => message);
  }

  it('has nothing against it when it can be read', async () => {
    expect(await messagesOf('WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n')).toEqual([]);
  });

  it('is named when it is missing', async () => {
    expect(await messagesOf(null)).toEqual([
      '"a.vtt" is not in DATA_DIR/media, or is empty: put it there.',
    ]);
  });

  it('is named when nothing in it can be read', async () => {
    expect(await messagesOf('Hello, and welcome.')).toEqual([
      expect.stringContaining('"a.vtt" holds no captions that can be read'),
    ]);
  });

  it('is named when some of it cannot be read, with the place', async () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n\n00:xx --> 00:05.000\nthere\n';
    expect(await messagesOf(text)).toEqual([
      expect.stringMatching(/"a\.vtt" holds 1 cue that cannot be read, the first in line 6: /),
    ]);
  });
});

describe('the artwork of the show', () => {
  async function messagesOf(name: string, bytes: Buffer | string | null) {
    if (bytes !== null) await writeFile(path.join(folder, name), bytes);
    const found = await artworkFindings(aShow({ artwork: `/media/${name}` }), folder);
    return found.map(({ level, message }) => `${level}: ${message}`);
  }

  it('has nothing against it when podcast apps take it', async () => {
    expect(await messagesOf('a.png', aPng(3000, 3000))).toEqual([]);
    expect(await messagesOf('a.jpeg', aJpeg(1400, 1400))).toEqual([]);
    expect(await artworkFindings(aShow({ artwork: null }), folder)).toEqual([]);
    expect(await artworkFindings(aShow({ artwork: 'https://a.example/a.png' }), folder)).toEqual(
      [],
    );
  });

  it.each([
    ['gone.png', null, '"gone.png" is not in DATA_DIR/media'],
    ['a.png', aPng(3000, 2000), 'has 3000 × 2000 pixels: podcast apps want it square.'],
    ['a.png', aPng(1399, 1399), 'want 1400 to 3000 on each side.'],
    ['a.png', aPng(3001, 3001), 'want 1400 to 3000 on each side.'],
    ['a.png', aPng(2000, 2000, 6), 'can be transparent'],
    ['a.jpg', aJpeg(2000, 2000, 4), 'the colours of print (CMYK)'],
    ['a.jpg', aPng(2000, 2000), 'is a PNG, but its name does not end like one'],
    ['a.webp', 'RIFF\x24\x00\x00\x00WEBPVP8 ', 'is no PNG or JPEG that can be read'],
  ])('is named, as %s, for what they refuse: %#', async (name, bytes, words) => {
    expect(await messagesOf(name, bytes)).toEqual([expect.stringContaining(words)]);
  });
});
