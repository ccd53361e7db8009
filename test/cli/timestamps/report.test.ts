import { describe, expect, it } from '@jest/globals';
import type { Proposal } from '../../../src/cli/timestamps/proposals.js';
import {
  backwards,
  doubtOf,
  otherLength,
  proposalLines,
  proposalsAsJson,
} from '../../../src/cli/timestamps/report.js';
import { aSegment } from '../../support/builders.js';

const aProposal = (over: Partial<Proposal> = {}): Proposal => ({
  segment: aSegment(),
  start: 1529,
  confidence: 0.914,
  heard: 'first up is rounding',
  isSet: false,
  ...over,
});
const cueAt = (start: number) => ({ start, end: start + 2, text: 'words' });

describe('what is printed of proposals', () => {
  it('is the time, how sure it is, the title, the words heard, and the sum', () => {
    const items = [
      aProposal(),
      aProposal({ confidence: 0.4 }),
      aProposal({ start: null, confidence: 0.05, heard: '' }),
      aProposal({ isSet: true, start: 3723, confidence: 1, heard: '' }),
    ];
    expect(proposalLines({ items, confidence: 0.5 }, 0.8)).toEqual([
      '   25:29  0.91  Invoices can round per line',
      '                “first up is rounding”',
      '   25:29  0.40  Invoices can round per line',
      '                “first up is rounding”',
      '       –  0.05  Invoices can round per line',
      ' 1:02:03  set   Invoices can round per line',
      '',
      '4 segments: 1 set by hand, 2 found in the captions (1 at 0.8 or more), 1 not found.',
    ]);
  });

  it('is the same for scripts', () => {
    expect(proposalsAsJson(21, { items: [aProposal()], confidence: 0.91444 }, 1)).toEqual({
      episode: 21,
      confidence: 0.914,
      applied: 1,
      segments: [
        {
          id: 'k3f9',
          title: 'Invoices can round per line',
          startSeconds: 1529,
          confidence: 0.914,
          setByPerson: false,
          heard: 'first up is rounding',
        },
      ],
    });
  });
});

describe('doubts', () => {
  it('are said of captions that hardly fit', () => {
    expect(doubtOf({ items: [aProposal()], confidence: 0.12 })).toContain(
      'hardly fit the notes (0.12',
    );
    expect(doubtOf({ items: [aProposal()], confidence: 0.5 })).toBeNull();
  });

  it('are not said when there was nothing to place', () => {
    expect(doubtOf({ items: [aProposal({ isSet: true })], confidence: 0 })).toBeNull();
  });

  it.each([
    [600, 615, 'The captions go on to 10:15, and the episode lasts 10:00'],
    [600, 300, 'The captions end at 5:00, and the episode lasts 10:00'],
  ])('are said of captions of %i s that end at %i s', (duration, last, words) => {
    expect(otherLength(duration, last)).toContain(words);
  });

  it.each([
    [600, 605],
    [600, 500],
    [null, 9999],
  ])('are not said of captions of %p s that end at %i s', (duration, last) => {
    expect(otherLength(duration, last)).toBeNull();
  });

  it('are said of captions whose times go back, with where and how often', () => {
    expect(backwards([0, 900, 1799.5, 3, 800, 5].map(cueAt))).toContain(
      'go back 2 times, first from 29:59 to 0:03',
    );
    expect(backwards([0, 4, 3, 9, 1].map(cueAt))).toBeNull();
    expect(backwards([])).toBeNull();
  });
});
