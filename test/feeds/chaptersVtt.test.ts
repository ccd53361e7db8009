import { describe, expect, it } from '@jest/globals';
import { readCaptions } from '../../src/captions/readCaptions.js';
import { chaptersOf } from '../../src/feeds/chapters.js';
import { chaptersVtt } from '../../src/feeds/chaptersVtt.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

describe('chaptersVtt', () => {
  it('writes a cue a chapter, the last open until the media ends', () => {
    const entry = anEntry({ segments: [aSegment({ title: 'A --> B & <C>', time: at(3661.25) })] });
    expect(chaptersVtt(chaptersOf(entry))).toBe(
      [
        'WEBVTT',
        '',
        '1',
        '00:00:00.000 --> 01:01:01.250',
        'Intro',
        '',
        '2',
        '01:01:01.250 --> 99:59:59.999',
        'A --&gt; B &amp; &lt;C&gt;',
        '',
      ].join('\n'),
    );
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
