import { describe, expect, it } from '@jest/globals';
import { transcriptView } from '../../../src/web/pages/transcript.js';
import { anEpisode } from '../../support/builders.js';

const episode = anEpisode({
  number: 0,
  media: {
    videoUrl: null,
    enclosure: { url: '/media/tour.mp3', type: 'audio/mpeg', lengthBytes: 10 },
  },
});

describe('a transcript to read', () => {
  it('joins cues to paragraphs that end with a sentence', () => {
    const view = transcriptView(episode, [
      { start: 0, end: 9, text: 'One sentence\nover two lines.' },
      { start: 9, end: 18, text: 'It goes on.' },
      { start: 18, end: 27, text: 'Here a new paragraph begins.' },
    ]);
    expect(view?.paragraphs.map(({ time, text }) => [time.href, text])).toEqual([
      ['/media/tour.mp3#t=0', 'One sentence over two lines. It goes on.'],
      ['/media/tour.mp3#t=18', 'Here a new paragraph begins.'],
    ]);
  });

  it('names a voice where it changes', () => {
    const view = transcriptView(episode, [
      { start: 0, end: 1, text: 'Hello.', voice: 'Mendy' },
      { start: 1, end: 2, text: 'Hi.', voice: 'Robbie' },
      { start: 2, end: 3, text: 'Well.', voice: 'Robbie' },
    ]);
    expect(view?.paragraphs.map(({ voice, text }) => [voice, text])).toEqual([
      ['Mendy', 'Hello.'],
      ['Robbie', 'Hi. Well.'],
    ]);
  });

  it('is null when there is none', () => {
    expect(transcriptView(episode, null)).toBeNull();
  });
});
