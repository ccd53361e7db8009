import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { KIND_BYTES, kindOfFile } from '../../src/media/fileKind.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the kind of a file', () => {
  it.each([
    ['ID3\x04\x00', 'an MP3 file'],
    ['\xff\xfb\x90\x00', 'an MP3 file'],
    ['\xff\xf3\x90\x00', 'an MP3 file'],
    ['\xff\xf1\x50\x80', 'a bare AAC file'],
    ['\xff\xf9\x50\x80', 'a bare AAC file'],
    ['\x00\x00\x00\x20ftypM4A \x00', 'an M4A file'],
    ['\x00\x00\x00\x20ftypisom\x00', 'an MP4 file'],
    ['\x00\x00\x00\x20ftypM4V \x00', 'an MP4 file'],
    ['\x00\x00\x00\x14ftypqt  \x00', 'a QuickTime film'],
    ['\x00\x00\x00\x08wide', 'a QuickTime film'],
    ['OggS\x00\x02', 'an Ogg file'],
    ['RIFF\x24\x00\x00\x00WAVEfmt ', 'a WAV file'],
    ['fLaC\x00', 'a FLAC file'],
    ['\x1aE\xdf\xa3\x01', 'a WebM file'],
    ['\xef\xbb\xbf\n<!DOCTYPE html>', 'a web page'],
    ['\x89PNG\r\n', 'a picture'],
  ])('is told by its first bytes: %j', (text, name) => {
    expect(kindOfFile(bytes(text))?.name).toBe(name);
  });

  it.each(['', 'sound', 'RIFF\x24\x00\x00\x00AVI ', '\xff', '\xff\xe8\x00', '\x00\x00\x00\x00'])(
    'is not known of %j',
    (text) => {
      expect(kindOfFile(bytes(text))).toBeNull();
    },
  );

  it('is MP3 for the tour', async () => {
    const tour = await readFile(new URL('../../seeds/media/tour.mp3', import.meta.url));
    expect(kindOfFile(tour.subarray(0, KIND_BYTES))?.types[0]).toBe('audio/mpeg');
  });
});
