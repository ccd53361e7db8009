import { describe, expect, it } from '@jest/globals';
import { changePage } from '../../../src/web/pages/changePage.js';
import { aLibrary } from '../../support/aLibrary.js';
import { aUsualLibrary } from '../../support/aSite.js';
import { aChange, anEpisode, aSegment, at } from '../../support/builders.js';

function pageOf(id: string, library = aUsualLibrary()) {
  const change = library.change(id);
  if (!change) throw new Error(`There is no ${id}.`);
  return changePage(change, library);
}

describe('the page of a change', () => {
  it('gathers its cautions with where each was said', () => {
    const { cautions } = pageOf('1050001');
    expect(cautions).toHaveLength(1);
    expect(cautions[0]).toMatchObject({
      text: 'Off by default',
      episode: 21,
      segment: { href: '/episodes/21?t=25:29#s-k3f9', time: { text: '25:29' } },
    });
  });

  it('offers the feed of a change that nobody discussed', () => {
    expect(pageOf('1060000')).toMatchObject({
      discussedLine: null,
      feed: '/changes.xml?change=1060000',
      cautions: [],
      button: null,
    });
  });

  it('says what its neighbours are, and where all of them are', () => {
    const library = aLibrary({
      episodes: [
        anEpisode({
          segments: [aSegment({ time: at(61), changes: [{ id: '1050001', version: '2.212' }] })],
        }),
      ],
      changes: [
        aChange({ version: '2.212', areas: ['billing', 'ai'] }),
        ...Array.from({ length: 7 }, (_, i) =>
          aChange({ id: `105000${i + 2}`, version: '2.212', areas: [i > 3 ? 'ai' : 'billing'] }),
        ),
      ],
    });
    const { neighbours } = pageOf('1050001', library);
    expect(neighbours).toMatchObject({
      title: 'Also in 2.212 on Billing or AI',
      line: 'The 5 nearest by ID, of 7.',
      all: [
        { href: '/changes?version=2.212&area=billing' },
        { href: '/changes?version=2.212&area=ai' },
        { href: '/versions/2.212' },
      ],
    });
    expect(neighbours?.rows.map(({ id }) => id)).toEqual([
      '1050002',
      '1050003',
      '1050004',
      '1050005',
      '1050006',
    ]);
  });
});
