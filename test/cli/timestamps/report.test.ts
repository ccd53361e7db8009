import { describe, expect, it } from '@jest/globals';
import { proposalLines, proposalsAsJson } from '../../../src/cli/timestamps/report.js';
import type { Proposal } from '../../../src/timing/proposals.js';
import { aSegment } from '../../support/builders.js';

const aProposal = (over: Partial<Proposal> = {}): Proposal => ({
  segment: aSegment(),
  start: 1529,
  confidence: 0.914,
  heard: 'first up is rounding',
  isSet: false,
  ...over,
});

describe('what is printed of proposals', () => {
  it('is the time, how sure it is, the title, the words heard, and the sum', () => {
    const items = [
      aProposal(),
      aProposal({ confidence: 0.4 }),
      aProposal({ start: null, confidence: 0.05, heard: '' }),
      aProposal({ isSet: true, start: 3723, confidence: 1, heard: '' }),
    ];
    expect(proposalLines({ items, confidence: 0.5, doubt: null, isWhole: true }, 0.8)).toEqual([
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

  it('names the doubt for scripts', () => {
    const proposals = { items: [], confidence: 0.1, doubt: 'hardly-fit' as const, isWhole: true };
    expect(proposalsAsJson(21, proposals, 0)).toMatchObject({ doubt: 'hardly-fit' });
  });

  it('is the same for scripts', () => {
    const proposals = { items: [aProposal()], confidence: 0.91444, doubt: null, isWhole: true };
    expect(proposalsAsJson(21, proposals, 1)).toEqual({
      episode: 21,
      confidence: 0.914,
      doubt: null,
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
