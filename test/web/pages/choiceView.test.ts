import { describe, expect, it } from '@jest/globals';
import type { Segment } from '../../../src/domain/episode.js';
import { episodePage, type EpisodeAsk } from '../../../src/web/pages/episodePage.js';
import { aLibrary } from '../../support/aLibrary.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';

const SEGMENTS: Segment[] = [
  aSegment({ id: 'aa', section: 'A', areas: ['billing'], highlight: true, time: at(10) }),
  aSegment({ id: 'bb', section: 'A', title: 'Credit notes', areas: ['billing', 'slas'] }),
  aSegment({ id: 'cc', section: 'B', title: 'Old café', notes: '- ⚠️ Today’s is *off*' }),
  aSegment({ id: 'dd', section: 'B', title: 'Sums', areas: ['ai'], time: at(60) }),
  aSegment({ id: 'ee', section: 'B', changes: [{ id: '1050001', version: '2.210' }] }),
  aSegment({ id: 'ff', section: 'B', title: 'The last' }),
];

function pageOf(ask: Partial<EpisodeAsk> = {}, segments = SEGMENTS) {
  const library = aLibrary({ episodes: [anEpisode({ number: 21, segments })] });
  const entry = library.episode(21);
  if (!entry) throw new Error('The episode is not in the library.');
  const asked = { t: null, order: null, area: null, is: null, q: null, ...ask };
  return episodePage(entry, library, asked, null);
}

const shown = (page: ReturnType<typeof pageOf>) =>
  page.sections
    .flatMap(({ segments }) => segments)
    .filter(({ hidden }) => !hidden)
    .map(({ anchor }) => anchor);
const facets = (page: ReturnType<typeof pageOf>) =>
  Object.fromEntries(
    [...(page.choice?.kinds ?? []), ...(page.choice?.areas ?? [])].map((one) => [one.name, one]),
  );

describe('the segments of an episode’s page', () => {
  it.each<[string, Partial<EpisodeAsk>, string[]]>([
    ['all, when nothing is asked', {}, ['aa', 'bb', 'cc', 'dd', 'ee', 'ff']],
    ['in any of the areas', { area: 'ai,slas' }, ['bb', 'dd']],
    ['of any of the kinds', { is: 'highlight,caution' }, ['aa', 'cc']],
    ['with a word of the title', { q: 'CREDIT' }, ['bb']],
    ['with words of the notes', { q: "cafe today's" }, ['cc']],
    ['with an ID', { q: '#1050001' }, ['ee']],
    ['with a version', { q: 'v2.21' }, ['ee']],
    ['that fit all of it', { area: 'billing', is: 'highlight' }, ['aa']],
    ['none, when nothing fits', { q: 'zebra' }, []],
  ])('are those: %s', (_, ask, ids) => {
    expect(shown(pageOf(ask))).toEqual(ids.map((id) => `s-${id}`));
  });

  it('leave no section that has none of them', () => {
    const hidden = pageOf({ area: 'ai' }).sections.map((section) => [
      section.title,
      section.hidden,
    ]);
    expect(hidden).toEqual([
      ['A', true],
      ['B', false],
    ]);
  });

  it('offer no choice while they are few', () => {
    const few = SEGMENTS.slice(0, 3);
    expect(pageOf({}, few).choice).toBeNull();
    expect(pageOf({ area: 'slas' }, few).choice?.shown).toBe('1 of 3 segments');
  });
});

describe('a choice', () => {
  it('counts what each area and kind would leave', () => {
    const page = facets(pageOf());
    expect(page).toMatchObject({
      highlight: { text: 'Highlights', count: 1, href: '/episodes/21?is=highlight' },
      caution: { text: 'Cautions', count: 1 },
      billing: { text: 'Billing', count: 2, href: '/episodes/21?area=billing' },
      ai: { count: 1 },
      slas: { count: 1 },
    });
  });

  it('leads nowhere where nothing would be left, and back from what is chosen', () => {
    const page = facets(pageOf({ area: 'billing' }));
    expect(page.caution).toMatchObject({ count: 0, href: null });
    expect(page.billing).toMatchObject({ isChosen: true, href: '/episodes/21' });
    expect(page.ai).toMatchObject({ count: 1, href: '/episodes/21?area=billing,ai' });
  });

  it('can be taken back even if it left nothing', () => {
    const page = pageOf({ area: 'billing', q: 'zebra' });
    expect(facets(page).billing).toMatchObject({ count: 0, href: '/episodes/21?q=zebra' });
    expect(page.choice).toMatchObject({
      isNothing: true,
      chosen: 'Billing, “zebra”',
      all: { text: 'Show all 6', href: '/episodes/21' },
    });
  });

  it('keeps the moment and the order of the address', () => {
    const page = pageOf({ t: '10', order: 'time', area: 'ai' });
    expect(facets(page).slas?.href).toBe('/episodes/21?t=0:10&order=time&area=ai,slas');
    expect(page.choice?.all.href).toBe('/episodes/21?t=0:10&order=time');
    expect(page.order?.other).toBe('/episodes/21?area=ai#notes');
  });

  it('says when it leaves out the moment of the address', () => {
    expect(pageOf({ t: '10', area: 'ai' }).choice?.moment).toEqual({
      title: 'Invoices can round per line',
      time: '0:10',
      href: '/episodes/21?t=0:10#s-aa',
      isHidden: true,
    });
    expect(pageOf({ t: '10', area: 'billing' }).choice?.moment?.isHidden).toBe(false);
    expect(pageOf({ t: 'soon', area: 'ai' }).choice?.moment).toBeNull();
  });

  it('names what it does not know, and goes by the rest', () => {
    const page = pageOf({ area: 'billing,blling', is: 'news' });
    expect(page.choice?.unknown).toBe(
      'There are no areas or kinds “blling” and “news”: they are left out of account.',
    );
    expect(shown(page)).toHaveLength(2);
    expect(pageOf({ is: 'news' }).choice?.unknown).toContain('no area or kind “news”');
  });

  it('is no part of the canonical address', () => {
    expect(pageOf({ area: 'ai' }).head.path).toBe('/episodes/21');
  });
});
