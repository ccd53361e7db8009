import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readCaptions } from '../../src/captions/readCaptions.js';
import { mergeEpisode } from '../../src/domain/merge.js';
import { readNotes } from '../../src/notes/readNotes.js';
import { writeNotes } from '../../src/notes/writeNotes.js';

const seed = (name: string) => new URL(`../../seeds/${name}`, import.meta.url);
const notes = readFileSync(seed('episodes/00-tour.md'), 'utf8');
const reading = readNotes(notes, { versionAliases: {}, knownVersions: [], areas: [] });
const { cues, problems } = readCaptions(readFileSync(seed('media/tour.vtt'), 'utf8'));
const bytes = statSync(seed('media/tour.mp3')).size;

function merged() {
  const result = mergeEpisode(
    null,
    { ...reading.draft, number: 0 },
    { authoritative: true, replace: false, isTaken: () => false },
  );
  if (!result.ok) throw new Error(result.refusals[0]?.message);
  return result.episode;
}

describe('the tour', () => {
  it('has notes that read without problems and write back byte for byte', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.unread).toEqual([]);
    expect(writeNotes(merged())).toBe(notes);
  });

  it('is a published trailer that discusses no change and names nobody', () => {
    const { type, status, published, complete, people, segments } = merged();
    expect({ type, status, published, complete, people }).toEqual({
      type: 'trailer',
      status: 'published',
      published: null,
      complete: true,
      people: [],
    });
    expect(segments.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('states the true length of its file, which stays under 700 KB and 90 seconds', () => {
    const { media, duration } = merged();
    expect(media.enclosure).toEqual({
      url: '/media/tour.mp3',
      type: 'audio/mpeg',
      lengthBytes: bytes,
    });
    expect(bytes).toBeLessThan(700_000);
    expect(duration).toBeGreaterThanOrEqual(60);
    expect(duration).toBeLessThanOrEqual(90);
  });

  it('has a transcript in which a sentence begins just behind the start of every segment', () => {
    expect(problems).toEqual([]);
    for (const { title, time } of merged().segments) {
      const start = time?.start ?? NaN;
      const first = cues.find((cue) => cue.start >= start);
      const last = cues.filter((cue) => cue.start < start).at(-1);
      expect([title, (first?.start ?? NaN) - start]).toEqual([title, expect.closeTo(0.15, 2)]);
      expect([title, (last?.end ?? 0) <= start]).toEqual([title, true]);
    }
  });

  it('says in its second sentence that the voice is synthetic', () => {
    expect(cues[1]?.text.replace('\n', ' ')).toContain('my voice is synthetic');
    expect(new Set(cues.map(({ voice }) => voice))).toEqual(new Set(['Synthetic voice']));
  });

  it('has segments that last at least eight seconds, so that every chapter format keeps them', () => {
    const { segments, duration } = merged();
    const starts = segments.map(({ time }) => time?.start ?? NaN);
    const lengths = starts.map((start, i) => (starts[i + 1] ?? duration ?? NaN) - start);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(8);
  });
});
