import { describe, expect, it } from '@jest/globals';
import { chaptersOf } from '../../src/feeds/chapters.js';
import { chaptersJson } from '../../src/feeds/chaptersJson.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

describe('chaptersJson', () => {
  it('writes version 1.2 with ascending starts, known ends, titles and absolute moments', () => {
    const entry = anEntry({
      number: 18,
      complete: true,
      segments: [aSegment({ title: 'Say "go"', time: at(1529.5) })],
    });
    const about = { title: 'Rounding', podcastName: 'By the [run]Book' };
    expect(JSON.parse(chaptersJson(chaptersOf(entry), about, 'https://runbook.example/'))).toEqual({
      version: '1.2.0',
      title: 'Rounding',
      podcastName: 'By the [run]Book',
      chapters: [
        {
          startTime: 0,
          endTime: 1529.5,
          title: 'Intro',
          url: 'https://runbook.example/episodes/18',
        },
        {
          startTime: 1529.5,
          title: 'Say "go"',
          url: 'https://runbook.example/episodes/18?t=25:29.5#s-k3f9',
        },
      ],
    });
  });
});
