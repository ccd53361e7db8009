import { describe, expect, it } from '@jest/globals';
import { findingsOf, type Finding } from '../../src/domain/finding.js';
import type { Episode } from '../../src/domain/episode.js';
import { anEpisode, aSegment, at } from '../support/builders.js';

const KNOWLEDGE = { versionAliases: { '2.21': '2.210' }, knownVersions: ['2.208', '2.98'] };

function findings(over: Partial<Episode>): Finding[] {
  return findingsOf(anEpisode(over), KNOWLEDGE);
}

function titled(...titles: string[]) {
  return titles.map((title, i) => aSegment({ id: `s${i}`, title }));
}

function starting(...starts: (number | null)[]) {
  return starts.map((start, i) =>
    aSegment({ id: `s${i}`, title: `Segment ${i}`, time: start === null ? null : at(start) }),
  );
}

describe('findingsOf', () => {
  it('has nothing to say about an episode in order', () => {
    const segments = starting(0, 95, null, 200);
    expect(findings({ segments, versions: ['2.208'], duration: 300 })).toEqual([]);
  });

  describe('versions', () => {
    const stating = (version: string) => aSegment({ version });

    it.each([
      ['stated by other episodes', stating('2.208'), []],
      ['an alias stands for', stating('2.210'), []],
      ['this episode covers', stating('2.214'), ['2.214']],
    ])('knows those that %s', (_, segment, versions) => {
      expect(findings({ segments: [segment], versions })).toEqual([]);
    });

    it('reports an unknown one once, at the first segment that states it', () => {
      const changes = [{ id: '1050001', version: '2.300' }];
      const segments = [aSegment(), aSegment({ version: '2.300', changes, title: 'A' })];
      segments.push(aSegment({ version: '2.300', title: 'B' }));
      expect(findings({ segments })).toEqual([
        {
          segment: 1,
          severity: 'warning',
          message:
            'Version 2.300 is not known here (1 more below state it too): correct it, or add it to the versions that the episode covers.',
        },
      ]);
    });

    it('asks for the zero that a two-digit minor may have lost', () => {
      expect(findings({ segments: [aSegment({ version: '2.22' })] })).toEqual([
        {
          segment: 0,
          severity: 'warning',
          message:
            "Version 2.22 is not known here: 2.220? If so, add an alias to the show; if 2.22 is a version of its own, add it to the show's versions.",
        },
      ]);
    });

    it('asks for it of the versions that the episode covers too, and only once', () => {
      const found = findings({
        versions: ['2.22', '2.98'],
        segments: [aSegment({ version: '2.22' })],
      });
      expect(found).toMatchObject([{ segment: null, severity: 'warning' }]);
    });
  });

  describe('times', () => {
    it('refuses a start or an end past the duration', () => {
      const segments = [aSegment({ time: at(301) }), aSegment({ title: 'B', time: at(200, 301) })];
      const errors = findings({ segments, duration: 300 }).filter((f) => f.severity === 'error');
      expect(errors.map(({ segment, message }) => [segment, message])).toEqual([
        [
          0,
          expect.stringContaining(
            'The start 5:01 lies past the end of the episode, which lasts 5:00',
          ),
        ],
        [1, expect.stringContaining('The end 5:01 lies past the end')],
      ]);
    });

    it('lets a time stand when the duration is not known', () => {
      expect(findings({ segments: [aSegment({ time: at(90_000) })] })).toEqual([]);
    });

    it('notices each place that is out of time order, naming both times', () => {
      const found = findings({ segments: starting(300, null, 100, 200, 50) });
      expect(found.map(({ segment, severity, message }) => [segment, severity, message])).toEqual([
        [2, 'notice', expect.stringMatching(/^1:40 stands behind 5:00/)],
        [4, 'notice', expect.stringMatching(/^0:50 stands behind 3:20/)],
      ]);
    });

    it('notices a gap under ten seconds to the next start in time order', () => {
      const found = findings({ segments: starting(109.5, 300, 100, 310) });
      expect(found.filter(({ message }) => message.startsWith('Only'))).toEqual([
        {
          segment: 2,
          severity: 'notice',
          message: 'Only 9.5 s after 1:40 begins "Segment 0", at 1:49.5: check both times.',
        },
      ]);
    });

    it('accepts two segments that share a start', () => {
      expect(findings({ segments: starting(100, 100, 110) })).toEqual([]);
    });

    it('notices a time that was proposed and not confirmed', () => {
      const time = { start: 1529, end: null, proposed: true };
      expect(findings({ segments: [aSegment({ time })] })).toMatchObject([
        { segment: 0, severity: 'notice', message: expect.stringContaining('25:29 was proposed') },
      ]);
    });
  });

  it.each([
    ['This setting adds a grouping option.', true],
    ['These can be disabled.', true],
    ['That’s now a setting', true],
    ['It is possible to merge them', true],
    ['IT documentation can be linked', false],
    ['Italic text is kept', false],
    ['Thistle theme', false],
    ['The setting that this needs', false],
    ['It-Glue sync', false],
  ])('tells whether a subject is missing: %s', (title, isMissing) => {
    expect(findings({ segments: titled(title) })).toHaveLength(isMissing ? 1 : 0);
  });

  it('notices a segment that was pasted twice, not one that was discussed twice', () => {
    const pasted = findings({ segments: titled('Invoices round', 'invoices round.') });
    expect(pasted).toMatchObject([{ segment: 1, severity: 'notice' }]);
    const discussed = [aSegment({ time: at(60) }), aSegment({ time: at(600) })];
    expect(findings({ segments: discussed })).toEqual([]);
  });

  it('warns that a scheduled episode without a date would never appear', () => {
    expect(findings({ status: 'scheduled' })).toMatchObject([
      { segment: null, severity: 'warning' },
    ]);
    expect(findings({ status: 'scheduled', published: '2026-03-31' })).toEqual([]);
  });
});
