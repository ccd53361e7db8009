import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UNNAMED_SHOW } from '../../src/domain/show.js';
import { atomDocument } from '../../src/feeds/atom.js';
import { changeItem } from '../../src/feeds/changeItem.js';
import { changesPages } from '../../src/feeds/changes.js';
import { descriptionHtml } from '../../src/feeds/descriptionHtml.js';
import { feedItem } from '../../src/feeds/feedItem.js';
import { feedModel } from '../../src/feeds/feedModel.js';
import { jsonFeedDocument } from '../../src/feeds/jsonFeed.js';
import { opmlDocument } from '../../src/feeds/opml.js';
import { rssDocument } from '../../src/feeds/rss.js';
import { xmlLine } from '../../src/feeds/xmlText.js';
import { aSegment, aShow, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';
import { xmlTextsAt } from '../support/xml.js';

const baseUrl = 'https://runbook.example';

const PIECES = [
  ']]>',
  '<![CDATA[',
  '\u0000',
  '\u000b',
  '\u0085',
  '\u2028',
  '\ud800',
  '\udc00',
  '\ufffe',
  'שלום',
  '\u202e',
  '\r\n',
  '\t',
  '&amp;',
  '&#0;',
  '<b>',
  '-->',
  '"',
  "'",
  '🎉',
  '<lastBuildDate>x</lastBuildDate>',
  '</rss>',
  ' a',
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join('')),
);

interface Texts {
  title: string;
  summary: string;
  notes: string;
  name: string;
}

function inputOf({ title, summary, notes, name }: Texts) {
  const show = aShow({
    title: name,
    description: summary,
    language: name,
    areas: [{ slug: 'billing', title: name, terms: [] }],
    feed: {
      ...UNNAMED_SHOW.feed,
      author: name,
      copyright: title,
      category: [title, name],
      txt: [{ purpose: name, text: title }],
      license: { name: title, url: null },
      updateFrequency: { text: name, rrule: null },
    },
  });
  const segments = [
    aSegment({ title, notes, section: name, time: at(61), areas: ['billing'] }),
    aSegment({ id: 'm4p2', title: notes, notes: title }),
  ];
  const people = [{ name, role: title }];
  const entry = anEntry({ number: 16, guid: title, title, summary, people, segments });
  return { show, episodes: [entry], baseUrl };
}

const texts: fc.Arbitrary<Texts> = fc.record({
  title: text,
  summary: text,
  notes: text,
  name: text,
});

function everyBody(given: Texts) {
  const input = inputOf(given);
  const filter = { area: null, version: null, change: null, q: xmlLine(given.title) };
  const segments = input.episodes.flatMap((entry) => entry.segments);
  return {
    rss: rssDocument(input, 1)?.body ?? '',
    atom: atomDocument(input, 1)?.body ?? '',
    json: jsonFeedDocument(input, 1)?.body ?? '',
    changes: changesPages({ ...input, filter, segments })(1)?.body ?? '',
    opml: opmlDocument({ ...input, areas: input.show.areas, versions: ['2.210'] }).body,
  };
}

describe('whatever texts a show and its episodes hold', () => {
  it('every feed is well-formed and reads back to the same text', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const input = inputOf(given);
        const bodies = everyBody(given);
        const feed = feedModel(input);
        const [entry = anEntry()] = input.episodes;
        const item = feedItem(entry, input);
        const content = item.html === '' ? [] : [item.html];

        expect(xmlTextsAt(bodies.rss, '/rss/channel/title')).toEqual([feed.title]);
        expect(xmlTextsAt(bodies.rss, '//item/title')).toEqual([item.title]);
        expect(xmlTextsAt(bodies.rss, '//item/guid')).toEqual([item.guid]);
        expect(xmlTextsAt(bodies.rss, '//item/content:encoded')).toEqual(content);
        expect(xmlTextsAt(bodies.rss, '//item/description')).toEqual(
          [descriptionHtml(item.description)].filter(Boolean),
        );
        expect(xmlTextsAt(bodies.rss, '//item/podcast:person')).toEqual(
          item.people.map(({ name }) => name),
        );
        expect(xmlTextsAt(bodies.rss, '//psc:chapter/@title')).toEqual(
          item.chapters.map(({ title }) => title),
        );

        expect(xmlTextsAt(bodies.atom, '/atom:feed/atom:title')).toEqual([feed.title]);
        expect(xmlTextsAt(bodies.atom, '//atom:entry/atom:title')).toEqual([item.title]);
        expect(xmlTextsAt(bodies.atom, '//atom:entry/atom:content')).toEqual(content);
        expect(xmlTextsAt(bodies.atom, '//psc:chapter/@title')).toEqual(
          item.chapters.map(({ title }) => title),
        );

        expect(JSON.parse(bodies.json)).toMatchObject({
          title: feed.title,
          items: [{ id: item.guid, title: item.title }],
        });
        expect(bodies.json).not.toMatch(/\p{Surrogate}/u);

        const titles = entry.segments.map((placed) => changeItem(placed, input).title);
        expect(xmlTextsAt(bodies.changes, '//item/title')).toEqual(titles);
        expect(xmlTextsAt(bodies.opml, '/opml/body/outline[1]/@title')).toEqual([feed.title]);
      }),
      { numRuns: 60 },
    );
  });

  it('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(texts, (given) => {
        expect(everyBody(given)).toEqual(everyBody(structuredClone(given)));
      }),
      { numRuns: 20 },
    );
  });

  it('a title of 100 kB is kept whole in every form', () => {
    const title = 'a very <long> “title” '.repeat(5000).trim();
    const { rss, atom, json, changes } = everyBody({ title, summary: '', notes: 'n', name: 'N' });
    expect(xmlTextsAt(rss, '//item/title')).toEqual([title]);
    expect(xmlTextsAt(atom, '//atom:entry/atom:title')).toEqual([title]);
    expect(JSON.parse(json)).toMatchObject({ items: [{ title }] });
    expect(xmlTextsAt(changes, '//item/title')).toEqual([title]);
  });
});
