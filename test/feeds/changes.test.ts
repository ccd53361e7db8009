import { describe, expect, it } from '@jest/globals';
import { UNNAMED_SHOW } from '../../src/domain/show.js';
import { changesPages } from '../../src/feeds/changes.js';
import type { FeedInput } from '../../src/feeds/feedModel.js';
import {
  EVERY_SEGMENT,
  filteredSegments,
  readSegmentFilter,
} from '../../src/library/segmentFilter.js';
import { aLibrary } from '../support/aLibrary.js';
import { aChange, anEpisode, aSegment, aShow, at } from '../support/builders.js';
import { xmlTextsAt } from '../support/xml.js';

const baseUrl = 'https://runbook.example';
const library = aLibrary({
  show: aShow({
    timeZone: 'Europe/Prague',
    feed: { ...UNNAMED_SHOW.feed, guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810' },
  }),
  episodes: [
    anEpisode({
      number: 16,
      published: '2026-03-31',
      versions: ['2.208', '2.21'],
      segments: [
        aSegment({
          id: 'a1',
          time: at(1529),
          changes: [{ id: '1050001', version: null }],
          areas: ['billing', 'gone'],
          notes: 'Each line is **rounded**. See [it](/areas/billing).\n\n- ⚠️ Off by default',
          highlight: true,
        }),
        aSegment({ id: 'a2', title: 'Tickets close by themselves' }),
      ],
    }),
    anEpisode({ number: 15, title: '', segments: [aSegment({ id: 'b1', title: 'Café' })] }),
  ],
  changes: [aChange({ id: '1050001', version: '2.210' })],
});

function documentOf(asked: Record<string, string> = {}, over: Partial<FeedInput> = {}, page = 1) {
  const reading = readSegmentFilter(library, { ...EVERY_SEGMENT, ...asked });
  if (!reading.ok) throw new Error(reading.message);
  const { filter } = reading;
  const segments = filteredSegments(library, filter);
  const input = { show: library.show(), episodes: library.episodes(), baseUrl, filter, segments };
  return changesPages({ ...input, ...over })(page);
}

function changes(asked?: Record<string, string>, over?: Partial<FeedInput>) {
  const body = documentOf(asked, over)?.body ?? '';
  return (path: string) => xmlTextsAt(body, `/rss/channel/${path}`);
}

describe('the feed of changes', () => {
  it('has an item for each segment, linked to its moment', () => {
    const found = changes();
    expect(found("item/guid[@isPermaLink='false']")).toEqual([
      'urn:runbook:segment:a1',
      'urn:runbook:segment:a2',
      'urn:runbook:segment:b1',
    ]);
    expect(found('item/link')).toEqual([
      `${baseUrl}/episodes/16?t=25:29#s-a1`,
      `${baseUrl}/episodes/16#s-a2`,
      `${baseUrl}/episodes/15#s-b1`,
    ]);
    expect(found('item/pubDate')).toEqual([
      'Tue, 31 Mar 2026 00:00:00 +0200',
      'Tue, 31 Mar 2026 00:00:00 +0200',
    ]);
    expect(found('item[1]/category')).toEqual(['Billing']);
    expect(found('title')).toEqual(['By the [run]Book: all changes']);
    expect(found('link')).toEqual([`${baseUrl}/changes`]);
    expect(found("atom:link[@rel='self']/@href")).toEqual([`${baseUrl}/changes.xml`]);
  });

  it('tells where it is discussed, of which version and change, and gives notes with cautions', () => {
    const [html = ''] = changes()('item[1]/content:encoded');
    expect(html).toContain('>25:29 of Episode 16: Rounding, at last</a>');
    expect(html).toContain('<strong>Highlight</strong> · Version 2.210');
    expect(html).toContain(`<a href="${baseUrl}/changes/1050001">#1050001</a>`);
    expect(html).toContain('<strong>rounded</strong>');
    expect(html).toContain(`href="${baseUrl}/areas/billing"`);
    expect(html).toMatch(/caution.*Off by default/s);
    expect(changes()('item/description')).toEqual([
      'Each line is rounded. See it. ⚠️ Off by default',
      'In Episode 16: Rounding, at last',
      'In Episode 15',
    ]);
  });

  it('says when a version is not stated, and which the episode covers', () => {
    const [, html = '', nothingKnown = ''] = changes()('item/content:encoded');
    expect(html).toContain('Version not stated: the episode covers 2.208 and 2.210');
    expect(nothingKnown).not.toContain('ersion');
  });

  it.each([
    [{ area: 'billing' }, 'changes on Billing', '/areas/billing'],
    [{ version: 'v2.21' }, 'changes on version 2.210', '/versions/2.210'],
    [{ change: '#1050001' }, 'changes on #1050001', '/changes/1050001'],
    [{ q: 'round & line' }, 'changes with “round & line”', '/search?q=round%20%26%20line'],
    [
      { area: 'billing', version: '2.210', q: 'round' },
      'changes on Billing and version 2.210 with “round”',
      '/changes',
    ],
  ])('of %j names the filter in words and the page that shows the same', (asked, title, page) => {
    const found = changes(asked);
    expect(found('title')).toEqual([`By the [run]Book: ${title}`]);
    expect(found('link')).toEqual([`${baseUrl}${page}`]);
    expect(found('item/guid')[0]).toBe('urn:runbook:segment:a1');
  });

  it('can be followed before there is anything in it', () => {
    const found = changes({ version: '2.214' });
    expect(found('title')).toEqual(['By the [run]Book: changes on version 2.214']);
    expect(found('link')).toEqual([`${baseUrl}/changes`]);
    expect(found("atom:link[@rel='self']/@href")).toEqual([`${baseUrl}/changes.xml?version=2.214`]);
    expect(found('item')).toEqual([]);
    expect(documentOf({ version: '2.214' })).toMatchObject({ updated: null, pages: 1 });
  });

  it('is no podcast, and names hubs only where they are told', () => {
    const over = { hubs: ['https://hub.example/'] };
    expect(changes({}, over)('podcast:guid')).toEqual([]);
    expect(changes({}, over)("atom:link[@rel='hub']/@href")).toEqual(over.hubs);
    expect(changes({ area: 'billing' }, over)("atom:link[@rel='hub']")).toEqual([]);
  });

  it('has pages of at most 100 items, and no page beyond the last', () => {
    const segments = Array.from({ length: 201 }, (_, i) => aSegment({ id: `s${i}` }));
    const big = aLibrary({ episodes: [anEpisode({ segments })] });
    const filter = { ...EVERY_SEGMENT, q: 'invoices' };
    const found = filteredSegments(big, filter);
    const input = { filter, segments: found, show: big.show(), episodes: big.episodes(), baseUrl };
    const guids = [1, 2, 3].flatMap((page) =>
      xmlTextsAt(changesPages(input)(page)?.body ?? '', '//item/guid'),
    );
    expect(guids).toEqual(segments.map(({ id }) => `urn:runbook:segment:${id}`));
    expect(changesPages(input)(4)).toBeNull();
    const second = changesPages(input)(2)?.body ?? '';
    expect(xmlTextsAt(second, "//atom:link[@rel='next']/@href")).toEqual([
      `${baseUrl}/changes.xml?q=invoices&page=3`,
    ]);
    expect(xmlTextsAt(second, '//fh:complete')).toEqual([]);
  });
});
