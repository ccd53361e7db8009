import { beforeEach, describe, expect, it } from '@jest/globals';
import { changesFeed } from '../../src/feeds/changesFeed.js';
import { createLibrary, type LiveLibrary } from '../../src/library/createLibrary.js';
import type { Library } from '../../src/library/entries.js';
import { EVERY_SEGMENT, type SegmentFilter } from '../../src/library/segmentFilter.js';
import { NOW } from '../support/aLibrary.js';
import { aChange, anEpisode, aSegment, aShow } from '../support/builders.js';
import { catalogueDocument, episodeDocument, showDocument } from '../support/documents.js';
import { xmlTextsAt } from '../support/xml.js';

const surroundings = { baseUrl: 'https://runbook.example', hubs: [] };
const catalogueOf = (version: string) => catalogueDocument(aChange({ id: '1050001', version }));

const discussed = anEpisode({
  number: 16,
  segments: [
    aSegment({ id: 'a1', title: 'Invoices', changes: [{ id: '1050001', version: null }] }),
    aSegment({ id: 'a2', title: 'Tickets' }),
  ],
});

let live: LiveLibrary;
let searches: string[];
let library: Library;

beforeEach(() => {
  live = createLibrary(
    [showDocument(aShow()), catalogueOf('2.210'), episodeDocument(discussed)],
    NOW,
  );
  searches = [];
  library = new Proxy<Library>(live, {
    get: (target, name: keyof Library) =>
      name === 'segmentsMatching'
        ? (query: string) => {
            searches.push(query);
            return target.segmentsMatching(query);
          }
        : target[name].bind(target),
  });
});

const pageOf = (filter: Partial<SegmentFilter> = {}, page = 1) =>
  changesFeed(library, surroundings, { ...EVERY_SEGMENT, ...filter })(page);
const found = (filter: Partial<SegmentFilter> = {}) =>
  xmlTextsAt(pageOf(filter)?.body ?? '', '//item/title');

describe('the feed of changes', () => {
  it('is made once, and nothing is searched for again', () => {
    const first = pageOf({ q: 'invoices' });
    expect(pageOf({ q: 'invoices' })).toBe(first);
    expect([pageOf({ q: 'invoices' }, 2), pageOf({ q: 'invoices' }, 3)]).toEqual([null, null]);
    expect(searches).toEqual(['invoices']);
  });

  it('is another for another filter, origin and hub', () => {
    const body = pageOf()?.body;
    expect(pageOf({ q: 'invoices' })?.body).not.toBe(body);
    for (const over of [{ baseUrl: 'https://other.example' }, { hubs: ['https://hub.example/'] }]) {
      expect(changesFeed(library, { ...surroundings, ...over }, EVERY_SEGMENT)(1)?.body).not.toBe(
        body,
      );
    }
  });

  it('is made anew when an episode changes, goes or comes out', () => {
    const scheduled = { status: 'scheduled' as const, published: '2026-04-02' };
    const later = episodeDocument(
      anEpisode({ ...scheduled, number: 17, segments: [aSegment({ id: 'b1' })] }),
    );
    live.apply([{ name: later.name, after: later }], NOW);
    expect(found()).toEqual(['Invoices', 'Tickets']);
    live.refresh(NOW + 48 * 3600 * 1000);
    expect(found()).toHaveLength(3);
    live.apply([{ name: later.name, after: null }], NOW);
    expect(found({ q: 'tickets' })).toEqual(['Tickets']);
    const [one, two] = discussed.segments;
    const edited = episodeDocument({
      ...discussed,
      segments: [one ?? aSegment(), { ...(two ?? aSegment()), title: 'Requests' }],
    });
    live.apply([{ name: edited.name, after: edited }], NOW);
    expect([found({ q: 'tickets' }), found({ q: 'requests' })]).toEqual([[], ['Requests']]);
  });

  it('is made anew when the catalogue says another version, for searches too', () => {
    expect([found({ version: '2.210' }), found({ q: '2.212' })]).toEqual([['Invoices'], []]);
    live.apply([{ name: 'catalogue', after: catalogueOf('2.212') }], NOW);
    expect([found({ version: '2.210' }), found({ q: '2.212' })]).toEqual([[], ['Invoices']]);
  });

  it('is made anew when the show changes', () => {
    const title = () => xmlTextsAt(pageOf()?.body ?? '', '/rss/channel/title');
    expect(title()).toEqual(['By the [run]Book: all changes']);
    live.apply([{ name: 'show', after: showDocument(aShow({ title: 'Other' })) }], NOW);
    expect(title()).toEqual(['Other: all changes']);
  });

  it('stays as it was when a draft is saved', () => {
    const before = pageOf();
    const draft = episodeDocument(anEpisode({ number: 18, status: 'draft' }));
    live.apply([{ name: draft.name, after: draft }], NOW);
    expect(pageOf()).toBe(before);
  });
});
