import { describe, expect, it } from '@jest/globals';
import { readCaptions } from '../../src/captions/readCaptions.js';
import { chaptersOf } from '../../src/feeds/chapters.js';
import { chaptersVtt } from '../../src/feeds/chaptersVtt.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

describe('chaptersVtt', () => {
  it('writes a cue a chapter', () => {
    const entry = anEntry({
      complete: true,
      duration: 4000,
      segments: [aSegment({ title: 'A --> B & <C>', time: at(3661.25) })],
    });
    expect(chaptersVtt(chaptersOf(entry))).toBe(
      [
        'WEBVTT',
        '',
        '1',
        '00:00:00.000 --> 01:01:01.250',
        'Intro',
        '',
        '2',
        '01:01:01.250 --> 01:06:40.000',
        'A --&gt; B &amp; &lt;C&gt;',
        '',
      ].join('\n'),
    );
  });

  it('bounds an unknown end by the next start or the media, and says that it did', () => {
    const segments = [aSegment({ id: 'aa', time: at(0) }), aSegment({ id: 'bb', time: at(60) })];
    const written = (duration: number | null) => {
      const text = chaptersVtt(chaptersOf(anEntry({ duration, segments })));
      return {
        note: text.includes('\n\nNOTE Where an end is not known'),
        ends: text.match(/(?<=--> ).*/g),
      };
    };
    expect(written(90)).toEqual({ note: true, ends: ['00:01:00.000', '00:01:30.000'] });
    expect(written(null)).toEqual({ note: true, ends: ['00:01:00.000', '99:59:59.999'] });
  });

  it('is read back by our own reader of captions', () => {
    const entry = anEntry({
      duration: 90,
      segments: [
        aSegment({ id: 'aa', title: '<b>1</b>', time: at(0) }),
        aSegment({ id: 'bb', time: at(60) }),
      ],
    });
    expect(readCaptions(chaptersVtt(chaptersOf(entry)))).toEqual({
      cues: [
        { start: 0, end: 60, text: '<b>1</b>' },
        { start: 60, end: 90, text: 'Invoices can round per line' },
      ],
      problems: [],
    });
  });
});
