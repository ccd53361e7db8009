import { describe, expect, it } from '@jest/globals';
import type { Cue } from '../../../src/captions/cue.js';
import { transcriptView } from '../../../src/web/pages/transcript.js';
import { aLibrary } from '../../support/aLibrary.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';

const episode = anEpisode({
  transcript: '/media/ep21.vtt',
  segments: [aSegment({ id: 'a1', time: at(5) }), aSegment({ id: 'b2', time: at(3600) })],
});

function viewOf(cues: Cue[], { unread = 0, t = null as string | null } = {}) {
  const entry = aLibrary({ episodes: [episode] }).episode(episode.number);
  if (!entry) throw new Error('There is no such episode.');
  const view = transcriptView(entry, { state: 'read', cues, unread }, t);
  if (!view?.text) throw new Error('It is not shown.');
  return view.text;
}

const cuesOf = (cues: Cue[], t?: string) =>
  viewOf(cues, { t: t ?? null }).paragraphs.flatMap((paragraph) => paragraph.cues);

describe('a transcript to read', () => {
  it('joins cues to paragraphs that end with a sentence', () => {
    const { paragraphs } = viewOf([
      { start: 0, end: 9, text: 'One sentence\nover two lines.' },
      { start: 9, end: 18, text: 'It goes on.' },
      { start: 18, end: 27, text: 'Here a new paragraph begins.' },
    ]);
    expect(paragraphs.map(({ time, cues }) => [time, cues.map(({ text }) => text)])).toEqual([
      ['0:00', ['One sentence over two lines.', 'It goes on.']],
      ['0:18', ['Here a new paragraph begins.']],
    ]);
  });

  it('ends paragraphs of speech without full stops, too', () => {
    const words = Array.from({ length: 30 }, (_, i) => ({
      start: i * 4,
      end: i * 4 + 4,
      text: 'so',
    }));
    expect(viewOf(words).paragraphs.length).toBeGreaterThan(2);
  });

  it('names a voice where it changes', () => {
    const { paragraphs } = viewOf([
      { start: 0, end: 1, text: 'Hello.', voice: 'Mendy' },
      { start: 1, end: 2, text: 'Hi.', voice: 'Robbie' },
      { start: 2, end: 3, text: 'Well.', voice: 'Robbie' },
    ]);
    expect(paragraphs.map(({ voice, cues }) => [voice, cues.length])).toEqual([
      ['Mendy', 1],
      ['Robbie', 2],
    ]);
  });

  it('links every cue to its moment, and to the segment that is discussed there', () => {
    const hrefs = cuesOf([
      { start: 0.15, end: 1, text: 'a' },
      { start: 5, end: 6, text: 'b' },
      { start: 3723.68, end: 3725, text: 'c' },
    ]).map(({ href }) => href);
    expect(hrefs).toEqual([
      '/episodes/21?t=0:00.1',
      '/episodes/21?t=0:05#s-a1',
      '/episodes/21?t=1:02:03.6#s-b2',
    ]);
  });

  it('marks the cue that is said at the moment of the address', () => {
    const cues = [
      { start: 1, end: 2, text: 'a' },
      { start: 2.68, end: 4, text: 'b' },
    ];
    const marked = (t: string) => cuesOf(cues, t).map((cue) => cue.marked);
    expect(marked('0:02.6')).toEqual([false, true]);
    expect(marked('2')).toEqual([true, false]);
    expect(marked('0')).toEqual([false, false]);
    expect(marked('99:99:99')).toEqual([false, false]);
  });

  it('tells ends only of cues that overlap others', () => {
    const ends = cuesOf([
      { start: 0, end: 1, text: 'a' },
      { start: 1, end: 9, text: 'b' },
      { start: 2, end: 3, text: 'c' },
      { start: 9, end: 10, text: 'd' },
    ]).map(({ end }) => end);
    expect(ends).toEqual([null, 9, 3, null]);
  });

  it('says what could not be read, and where it is', () => {
    const cues = [{ start: 0, end: 1, text: 'a' }];
    expect(viewOf(cues).unread).toBeNull();
    expect(viewOf(cues, { unread: 1 }).unread).toBe('1 cue could not be read.');
    const { unread, file } = viewOf(cues, { unread: 3 });
    expect([unread, file]).toEqual(['3 cues could not be read.', '/media/ep21.vtt']);
  });

  it('is one line when there is nothing to read, and null when there is none', () => {
    const entry = aLibrary({ episodes: [episode] }).episode(21);
    if (!entry) throw new Error('There is no such episode.');
    for (const state of ['gone', 'empty', 'withheld'] as const) {
      expect(transcriptView(entry, { state }, null)).toEqual({
        line: expect.stringMatching(/^The transcript of this episode .*\.$/) as unknown,
        text: null,
      });
    }
    expect(transcriptView(entry, null, null)).toBeNull();
  });
});
