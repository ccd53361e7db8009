import { describe, expect, it } from '@jest/globals';
import { whatLiesAhead } from '../../src/horizon/ahead.js';
import { aheadInWords, newsInWords } from '../../src/horizon/inWords.js';
import { horizonOf } from '../../src/web/pages/horizonOf.js';
import { aLibrary } from '../support/aLibrary.js';
import { anEpisode, aSegment } from '../support/builders.js';

const horizon = horizonOf(
  aLibrary({
    episodes: [
      anEpisode({
        number: 20,
        versions: ['2.208', '2.21'],
        segments: [
          aSegment({ id: 'a1', version: '2.208', areas: ['billing'] }),
          aSegment({ id: 'a2', areas: ['ai'], notes: '- ⚠️ Off by default' }),
          aSegment({ id: 'a3', changes: [{ id: '1050001', version: '2.210' }] }),
        ],
      }),
      anEpisode({
        number: 21,
        versions: ['2.212'],
        segments: [
          aSegment({ id: 'b1', changes: [{ id: '1050001', version: null }], areas: ['billing'] }),
          aSegment({ id: 'b2', version: '2.212', areas: ['billing'] }),
        ],
      }),
    ],
  }),
);
const ahead = (version: string | null, areas: string[] = []) =>
  whatLiesAhead({ version, areas }, horizon);
const words = (version: string, areas: string[] = []) => {
  const found = ahead(version, areas);
  return found && aheadInWords(found);
};

describe('what lies between a version and the newest', () => {
  it('counts each change once, and segments without an ID or a version too', () => {
    expect(ahead('2.208')).toMatchObject({ to: '2.212', items: 3, toReview: 1, unstated: 1 });
    expect(ahead('2.210')).toMatchObject({ items: 1, toReview: 0, unstated: 0 });
    expect(ahead('2.98')).toMatchObject({ items: 4, isKnown: false });
  });

  it('names the areas that matter, in the order of the show, those with nothing too', () => {
    expect(words('2.208', ['slas', 'ai', 'billing'])).toEqual([
      'From 2.208 to 2.212: 3 changes, 1 to review.',
      'Billing 2, AI 1, SLAs 0; 1 state no version.',
    ]);
  });

  it('leaves out an area that the show no longer has', () => {
    expect(ahead('2.208', ['gone'])?.areas).toEqual([]);
  });

  it('says that a version is not known here, and counts what comes after it', () => {
    expect(words('2.209')?.[1]).toContain('2.209 itself is not known here');
  });

  it('says when there is nothing newer', () => {
    expect(words('2.212')).toEqual(['You run 2.212, the newest version that is known here.']);
    expect(words('2.214')).toEqual([
      'You run 2.214. No episode covers it yet; the newest here is 2.212.',
    ]);
  });

  it('is nothing while no version is said or known', () => {
    expect(ahead(null)).toBeNull();
    const empty = horizonOf(aLibrary({}));
    expect(whatLiesAhead({ version: '2.208', areas: [] }, empty)).toBeNull();
  });
});

describe('news in words', () => {
  it('names the newest episodes, and counts the rest', () => {
    const news = {
      since: 0,
      episodes: [21, 20, 19],
      grown: [{ episode: 18, more: 2 }],
      changes: 1,
    };
    expect(newsInWords(news).map(({ text }) => text)).toEqual([
      'episode 21',
      'episode 20',
      '1 more',
      '2 more segments in episode 18',
      '1 more change',
    ]);
    expect(newsInWords({ since: 0, episodes: [], grown: [], changes: 0 })).toEqual([]);
  });
});
