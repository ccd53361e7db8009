import { describe, expect, it } from '@jest/globals';
import { chaptersOf } from '../../src/feeds/chapters.js';
import { chaptersYoutube, type YoutubeChapters } from '../../src/feeds/chaptersYoutube.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

function youtube(starts: [number, string][], duration: number | null = null): YoutubeChapters {
  const segments = starts.map(([start, title], i) =>
    aSegment({ id: `s${i}`, title, time: at(start) }),
  );
  return chaptersYoutube(chaptersOf(anEntry({ duration, segments })));
}

describe('chaptersYoutube', () => {
  it('writes lines from 00:00, past one hour too, in time order', () => {
    expect(
      youtube([
        [3661, 'Last'],
        [519, 'First <em>'],
      ]),
    ).toEqual({
      ok: true,
      text: '00:00 Start\n08:39 First ‹em›\n1:01:01 Last\n',
    });
  });

  it('names the intro of complete notes', () => {
    const segments = [20, 40].map((start) => aSegment({ id: `s${start}`, time: at(start) }));
    const answer = chaptersYoutube(chaptersOf(anEntry({ complete: true, segments })));
    expect(answer.ok && answer.text).toMatch(/^00:00 Intro\n00:20 /);
  });

  it('merges what is under 10 s into the chapter before it', () => {
    expect(
      youtube([
        [0, 'A'],
        [9.9, 'B'],
        [20, 'C'],
        [30, 'D'],
      ]),
    ).toEqual({
      ok: true,
      text: '00:00 A · B\n00:20 C\n00:30 D\n',
    });
  });

  it('lets the first segment have 00:00 when the beginning is under 10 s', () => {
    expect(
      youtube([
        [4, 'A'],
        [20, 'B'],
        [30, 'C'],
      ]),
    ).toEqual({
      ok: true,
      text: '00:00 A\n00:20 B\n00:30 C\n',
    });
  });

  it('merges a last chapter that the end of the episode makes too short', () => {
    expect(
      youtube(
        [
          [0, 'A'],
          [20, 'B'],
          [40, 'C'],
          [55, 'D'],
        ],
        60,
      ),
    ).toEqual({
      ok: true,
      text: '00:00 A\n00:20 B\n00:40 C · D\n',
    });
  });

  it('says why chapters cannot be made', () => {
    expect(youtube([])).toEqual({
      ok: false,
      message: 'No segment has a start yet: place the times first.',
    });
    expect(
      youtube([
        [0, 'A'],
        [5, 'B'],
        [60, 'C'],
      ]),
    ).toEqual({
      ok: false,
      message:
        'YouTube wants at least 3 chapters of at least 10 seconds; these times make 2. Place more times.',
    });
  });

  it('cuts titles so that sixty sentences fit into a description', () => {
    const sentence =
      'You can now round invoices per line and see the rounded sum beside the exact one, in every currency.';
    const answer = youtube(Array.from({ length: 60 }, (_, i) => [i * 60, sentence]));
    const lines = answer.ok ? answer.text.trim().split('\n') : [];
    expect(lines).toHaveLength(60);
    expect(lines[59]).toMatch(/^59:00 You can now round invoices per line.*…$/);
    expect(answer.ok && new TextEncoder().encode(answer.text).length).toBeLessThanOrEqual(5000);
  });
});
