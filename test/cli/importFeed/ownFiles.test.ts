import { describe, expect, it } from '@jest/globals';
import {
  filesToBring,
  isUnder,
  ownFile,
  ownTranscript,
} from '../../../src/cli/importFeed/ownFiles.js';
import { anEpisode } from '../../support/builders.js';

const ORIGIN = 'https://companion.example';
const MADE = `${ORIGIN}/episodes/21/transcript.vtt`;

describe('ownFile', () => {
  it('is the path of a file that lies here, and any other address as it is', () => {
    expect(ownFile(`${ORIGIN}/media/ep%201.mp3`, ORIGIN)).toBe('/media/ep%201.mp3');
    for (const other of [MADE, 'https://elsewhere.example/media/1.mp3']) {
      expect(ownFile(other, ORIGIN)).toBe(other);
      expect(ownFile(other, null)).toBe(other);
    }
  });
});

describe('isUnder', () => {
  it('tells what is ours', () => {
    expect(isUnder(ORIGIN, MADE)).toBe(true);
    expect(isUnder(ORIGIN, 'https://companion.example.org/a')).toBe(false);
    expect(isUnder(null, MADE)).toBe(false);
  });
});

describe('ownTranscript', () => {
  it('is a file here or elsewhere, and not what is made here of a file', () => {
    expect(ownTranscript(`${ORIGIN}/media/21.vtt`, ORIGIN)).toBe('/media/21.vtt');
    expect(ownTranscript('https://a.example/21.vtt', ORIGIN)).toBe('https://a.example/21.vtt');
    expect(ownTranscript(MADE, ORIGIN)).toBeNull();
  });
});

describe('filesToBring', () => {
  it('names the files that are missing, and one for the transcript', () => {
    const said = filesToBring(anEpisode({ number: 21 }), ['tour.mp3'], MADE, ORIGIN);
    expect(said).toEqual([
      'tour.mp3 of episode 21 is not in DATA_DIR/media, or is empty: put it there. Until then feeds leave it out.',
      expect.stringMatching(
        /^The transcript of episode 21, .* put it into DATA_DIR\/media, as 21\.vtt/,
      ),
    ]);
  });

  it('says nothing of a transcript that is here or elsewhere', () => {
    const here = anEpisode({ number: 21, transcript: '/media/21.vtt' });
    expect(filesToBring(here, [], MADE, ORIGIN)).toEqual([]);
    expect(filesToBring(anEpisode(), [], 'https://a.example/21.vtt', ORIGIN)).toEqual([]);
    expect(filesToBring(anEpisode(), [], null, ORIGIN)).toEqual([]);
  });
});
