import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../../../src/domain/episode.js';
import { episodeHead } from '../../../src/web/pages/episodeHead.js';
import { momentSegment } from '../../../src/web/pages/momentSegment.js';
import { aLibrary } from '../../support/aLibrary.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';

function headOf(over: Partial<Episode>, t: string | null = null) {
  const entry = aLibrary({ episodes: [anEpisode(over)] }).episode(21);
  if (!entry) throw new Error('The episode is not in the library.');
  return episodeHead(entry, momentSegment(entry, t));
}

const segments = [
  aSegment({
    time: at(1529.5),
    notes: 'Each line is **rounded**.\n\n- ⚠️ Off by default',
    changes: [{ id: '1050001', version: null }],
  }),
];

describe('the head of an episode', () => {
  it('names it by number and title, and tells its summary in plain text', () => {
    expect(headOf({ summary: 'All about **rounding**.' })).toMatchObject({
      title: 'Episode 21: Rounding, at last',
      description: 'All about rounding.',
      path: '/episodes/21',
    });
  });

  it('counts the segments where there is no summary', () => {
    expect(headOf({ segments, versions: ['2.208', '2.210'] }).description).toBe(
      'Show notes of episode 21, which covers versions 2.208 and 2.210: 1 segment.',
    );
  });
});

describe('the head of a moment', () => {
  it('names its segment with its time and tells its notes; its address is that of the episode', () => {
    expect(headOf({ segments }, '25:35')).toMatchObject({
      title: '25:29 Invoices can round per line · Episode 21',
      description: 'Each line is rounded. ⚠️ Off by default',
      path: '/episodes/21',
    });
  });

  it('is the same at two seconds of one segment', () => {
    expect(headOf({ segments }, '25:35')).toEqual(headOf({ segments }, '1600s'));
  });

  it('says where it stands when there are no notes', () => {
    const bare = segments.map((segment) => ({ ...segment, notes: '' }));
    expect(headOf({ segments: bare }, '25:30').description).toBe(
      'At 25:29 in episode 21: Rounding, at last. #1050001.',
    );
  });

  it.each(['0:01', '99:99', 'soon'])(
    'is that of the episode at %s, where nothing is noted',
    (t) => {
      expect(headOf({ segments }, t)).toEqual(headOf({ segments }));
    },
  );
});
