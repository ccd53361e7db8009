import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../../../src/domain/episode.js';
import { upgradePlan } from '../../../src/library/upgradePlan.js';
import { areaPage } from '../../../src/web/pages/areaPage.js';
import { changePage } from '../../../src/web/pages/changePage.js';
import { searchPage } from '../../../src/web/pages/search/searchPage.js';
import { upgradePage } from '../../../src/web/pages/upgrade/upgradePage.js';
import { versionPage } from '../../../src/web/pages/versionPage.js';
import { aLibrary } from '../../support/aLibrary.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';

const enclosure = (number: number) => ({
  url: `/media/${number}.mp3`,
  type: 'audio/mpeg',
  lengthBytes: 10,
});

function aPlayable(number: number, over: Partial<Episode> = {}): Episode {
  return anEpisode({ number, media: { videoUrl: null, enclosure: enclosure(number) }, ...over });
}

const billing = (id: string, start: number | null, end: number | null = null) =>
  aSegment({
    id,
    areas: ['billing'],
    version: '2.210',
    changes: [{ id: '1050001', version: null }],
    time: start === null ? null : at(start, end),
  });

const EPISODES = [
  aPlayable(20, { segments: [billing('a1', 100, 160), billing('a2', 5, 65)] }),
  aPlayable(21, {
    versions: ['2.210', '2.212'],
    segments: [billing('b1', 30, 90), billing('b2', null), aSegment({ id: 'b3', time: at(90) })],
  }),
  anEpisode({ number: 22, segments: [billing('c1', 7)] }),
];
const library = aLibrary({ episodes: EPISODES });

function thePage<T>(page: T | null): T {
  if (page === null) throw new Error('There is no such page.');
  return page;
}
function theArea(from = library) {
  const entry = from.area('billing');
  if (!entry) throw new Error('There is no such area.');
  return thePage(areaPage(entry, from, 1));
}

describe('a page across episodes plays', () => {
  it('each moment once, whatever it stands for on the page', () => {
    const changes = ['1050001', '1050002'].map((id) => ({ id, version: '2.212' }));
    const highlighted = { highlight: true, changes };
    const segments = [
      aSegment({ id: 'h1', ...highlighted, time: at(10, 70) }),
      aSegment({ id: 'h2', ...highlighted }),
    ];
    const own = aLibrary({ episodes: [aPlayable(23, { versions: ['2.210', '2.212'], segments })] });
    const { button } = upgradePage(upgradePlan(own, '2.210', '2.212'), own);
    expect(button).toEqual({
      label: 'Play 1 moment of the highlights, 1 min',
      hint: '1 has no time or no recording and is left out.',
    });
  });

  it('the newest episode first, in it in time order, and only what can be played here', () => {
    const { listening, button } = theArea();
    expect(listening?.stretches.map(({ segment }) => segment)).toEqual(['b1', 'a2', 'a1']);
    expect(listening?.here).toBeNull();
    expect(button).toEqual({
      label: 'Play 3 segments, 3 min',
      hint: '2 have no time or no recording and are left out.',
    });
  });

  it('every moment of a search, whatever page of it is shown', () => {
    const { listening, button } = thePage(searchPage(library, 'invoices round', 1));
    expect(listening?.stretches.map(({ segment }) => segment)).toContain('b3');
    expect(button?.label).toMatch(/^Play 4 moments, at least 3 min$/);
  });

  it('the moments of a change', () => {
    const entry = library.change('1050001');
    expect(entry && changePage(entry, library).button?.label).toBe('Play 3 moments, 3 min');
  });

  it('what is on a version for certain; the times of the rest play in place', () => {
    const entry = library.version('2.210');
    if (!entry) throw new Error('There is no such version.');
    const page = versionPage(entry, library);
    expect(page.listening?.stretches.map(({ segment }) => segment)).toEqual(['b1', 'a2', 'a1']);
    const unstated = page.unstated.flatMap(({ segments }) => segments);
    expect(unstated.map(({ time }) => time?.plays)).toEqual([{ episode: 21, segment: 'b3' }]);
  });

  it('nothing where no recording is', () => {
    const silent = aLibrary({ episodes: [anEpisode({ segments: [billing('c1', 7)] })] });
    expect(theArea(silent)).toMatchObject({ listening: null, button: null });
    expect(thePage(searchPage(silent, '', 1))).toMatchObject({ listening: null, button: null });
  });

  it('no more than a hundred', () => {
    const segments = Array.from({ length: 120 }, (_, i) => billing(`s${i}`, i * 10));
    const { listening, button } = theArea(aLibrary({ episodes: [aPlayable(21, { segments })] }));
    expect(listening?.stretches).toHaveLength(100);
    expect(button?.label).toBe('Play the newest 100 segments');
  });
});

describe('a time on such a page', () => {
  const times = theArea().episodes.flatMap(({ segments }) => segments.map(({ time }) => time));

  it('plays in place, and leads to its moment without a script', () => {
    expect(times).toContainEqual(
      expect.objectContaining({
        href: '/episodes/20?t=1:40#s-a1',
        plays: { episode: 20, segment: 'a1' },
      }),
    );
  });

  it('plays nowhere when its episode has no recording', () => {
    expect(times.find((time) => time?.seconds === 7)?.plays).toBeNull();
  });
});
