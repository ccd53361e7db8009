import { describe, expect, it } from '@jest/globals';
import type {
  Library,
  SearchAnswer,
  SearchHit,
  SearchMoment,
} from '../../../../src/library/entries.js';
import { searchPage, type SearchResultsPage } from '../../../../src/web/pages/search/searchPage.js';
import { aUsualLibrary } from '../../../support/aSite.js';
import { aHit, aSearchAnswer } from '../../../support/found.js';

function resultsOf(library: Library, query: string): SearchResultsPage {
  const page = searchPage(library, query, 1);
  if (page === null || page.query === '') throw new Error('There are no results.');
  return page as SearchResultsPage;
}

/** The page of a search that answers this. */
function pageOf(over: Partial<SearchAnswer>): SearchResultsPage {
  const search: Library['search'] = (query) => aSearchAnswer({ query, ...over });
  return resultsOf(Object.assign(aUsualLibrary(), { search }), 'round');
}

const firstHit = (hit: Partial<SearchHit>, words: string[] = []) => {
  const [first] = pageOf({ items: [aHit(hit)], words }).hits;
  if (!first) throw new Error('There is no hit.');
  return first;
};

const textOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');

function aMoment(over: Partial<SearchMoment> = {}): SearchMoment {
  return {
    episode: 21,
    segmentId: 'k3f9',
    title: 'Invoices can round per line',
    path: '/episodes/21?t=25:29#s-k3f9',
    start: 1529,
    source: 'notes',
    snippet: 'Each line is rounded.',
    ...over,
  };
}

describe('the text below a hit', () => {
  it('says a caution in a word instead of a sign', () => {
    const snippets = ['Rounded. ⚠ Off by default', '⚠️ Caution: review it first'];
    expect(snippets.map((snippet) => textOf(firstHit({ snippet }).snippet))).toEqual([
      'Rounded. Caution: Off by default',
      'Caution: review it first',
    ]);
  });

  it('is said once for a change and the moments at which it is discussed', () => {
    const hit = firstHit({ snippet: 'Each line is rounded.', moments: [aMoment()] });
    expect(textOf(hit.snippet)).toBe('Each line is rounded.');
    expect(hit.moments[0]).toMatchObject({ title: [], snippet: [] });
  });

  it('does not repeat the title', () => {
    expect(firstHit({ snippet: 'Invoices can round per line' }).snippet).toEqual([]);
  });

  it('marks what matched, in titles too', () => {
    const { title } = firstHit({}, ['round']);
    expect(title.filter(({ isMarked }) => isMarked)).toEqual([{ text: 'round', isMarked: true }]);
  });
});

describe('a change that was found', () => {
  it('has its moments under it, each with its second', () => {
    const { href, time, moments } = firstHit({ moments: [aMoment(), aMoment({ title: 'Again' })] });
    expect({ href, time }).toEqual({ href: '/changes/1050001', time: null });
    expect(moments.map((one) => [one.href, one.time?.text, textOf(one.title)])).toEqual([
      ['/episodes/21?t=25:29#s-k3f9', '25:29', ''],
      ['/episodes/21?t=25:29#s-k3f9', '25:29', 'Again'],
    ]);
  });

  it('folds what is more than a few', () => {
    const moments = Array.from({ length: 7 }, (_, i) => aMoment({ title: `Moment ${i}` }));
    const hit = firstHit({ moments });
    expect([hit.moments.length, hit.otherMoments.length]).toEqual([3, 4]);
    const few = firstHit({ moments: moments.slice(0, 4) });
    expect([few.moments.length, few.otherMoments.length]).toEqual([4, 0]);
  });

  it('says what was only said where it was said', () => {
    const said = 'so now it rounds';
    const hit = firstHit({
      snippet: said,
      moments: [aMoment({ source: 'transcript', snippet: said })],
    });
    expect(hit.snippet).toEqual([]);
    expect(hit.moments[0]).toMatchObject({ isSaid: true });
    expect(textOf(hit.moments[0]?.snippet ?? [])).toBe(said);
  });
});

describe('a segment that was found', () => {
  const segment = {
    kind: 'segment',
    changeId: null,
    path: '/episodes/20#s-p1',
    episode: 20,
    segmentId: 'p1',
    title: 'Tickets on hold can be filtered.',
  } as const;

  it('without a version says what its episode covers', () => {
    expect(firstHit(segment).versionNote).toBe(
      'version not stated: the episode covers 2.210 and 2.212',
    );
    expect(firstHit({ ...segment, version: '2.212' }).versionNote).toBeNull();
  });

  it('is its own moment', () => {
    const path = '/episodes/21?t=25:29#s-k3f9';
    const hit = firstHit({ ...segment, episode: 21, path, moments: [aMoment()] });
    expect(hit).toMatchObject({ href: path, time: { text: '25:29', href: path }, moments: [] });
  });
});

describe('a search', () => {
  it('says which words did not count, and keeps what was typed in the box', () => {
    const page = searchPage(aUsualLibrary(), 'one two three four five six seven eight nine', 1);
    const query = 'one two three four five six seven eight';
    expect(page?.query).toBe(query);
    expect(page).toMatchObject({ leftOut: 'nine' });
    expect(page?.head).toMatchObject({ query: `${query} nine`, title: `Search: ${query}` });
    expect(page?.head.follow?.feed.href).toBe(
      '/changes.xml?q=one+two+three+four+five+six+seven+eight',
    );
  });

  it('of an ID that nobody knows offers its feed', () => {
    const { unknown, head } = resultsOf(aUsualLibrary(), '#1999999');
    expect(unknown).toEqual({ kind: 'change', name: '1999999', near: [] });
    expect(head.follow).toMatchObject({
      text: 'Follow this change',
      feed: { href: '/changes.xml?change=1999999' },
    });
  });

  it('of a version that nobody knows offers its feed', () => {
    const { unknown, head } = resultsOf(aUsualLibrary(), 'v2.999');
    expect(unknown).toMatchObject({
      kind: 'version',
      name: '2.999',
      near: [{ text: '2.210' }, { text: '2.212' }],
    });
    expect(head.follow?.feed.href).toBe('/changes.xml?version=2.999');
  });

  it('of several IDs shows all of them, and where a list is answered in full', () => {
    const page = resultsOf(aUsualLibrary(), '1050001, #1060000 and 1999999');
    expect(page.hits.map(({ changeId }) => changeId).sort()).toEqual(['1050001', '1060000']);
    expect(page.isNear).toBe(false);
    expect(page.lookup).toEqual({
      text: 'Look up these 3 IDs as a list',
      href: '/lookup?ids=1050001,1060000,1999999',
    });
  });

  it('that finds nothing leads on: to the nearest words, versions and what is discussed most', () => {
    const near = resultsOf(aUsualLibrary(), 'Roundabouts');
    expect(near.nearest).toEqual([
      {
        typed: 'roundabouts',
        words: expect.arrayContaining([{ text: 'round', href: '/search?q=round' }]) as unknown,
      },
    ]);
    const { nearest, waysOn } = resultsOf(aUsualLibrary(), 'zzzqqqx');
    expect(nearest).toEqual([]);
    expect(waysOn?.versions.map(({ text }) => text)).toEqual(['2.212', '2.210']);
    expect(waysOn?.changes).toMatchObject([{ href: '/changes/1050001', times: '2 moments' }]);
  });

  it('of an area that does not exist is not offered to be followed', () => {
    expect(resultsOf(aUsualLibrary(), 'area:nope round').head.follow).toBeUndefined();
    expect(resultsOf(aUsualLibrary(), 'version:2.214').head.follow?.feed.href).toBe(
      '/changes.xml?q=version%3A2.214',
    );
  });

  it('that finds nothing with its filters says what there is without them', () => {
    const page = resultsOf(aUsualLibrary(), 'episode:20 rounding');
    expect(page.hits).toEqual([]);
    expect(page.unfiltered?.href).toBe('/search?q=rounding');
  });

  it('with a word that nothing has shows the nearest, and says so', () => {
    const page = resultsOf(aUsualLibrary(), 'rounding zzzzqqq');
    expect(page.isNear).toBe(true);
    expect(page.hits.length).toBeGreaterThan(0);
  });

  it.each(['', '   ', '\u0000'])('for nothing (%j) says how to search', (typed) => {
    const page = searchPage(aUsualLibrary(), typed, 1);
    expect(page).toMatchObject({ query: '', head: { title: 'Search', path: '/search' } });
    expect(searchPage(aUsualLibrary(), typed, 2)).toBeNull();
  });
});
