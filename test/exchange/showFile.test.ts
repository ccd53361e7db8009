import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine } from '../../src/domain/oneLine.js';
import type { Show } from '../../src/domain/show.js';
import { UNNAMED_SHOW } from '../../src/domain/show.js';
import { readShow } from '../../src/exchange/readShow.js';
import { writeShow } from '../../src/exchange/writeShow.js';
import { aShow } from '../support/builders.js';

const line = fc.string({ unit: 'binary', maxLength: 30 }).map(oneLine);
const words = line.filter((text) => text !== '');
const version = fc.constantFrom('2.98', '2.104.1', '2.210', '2.220', '3.0');
const link = fc.record({ title: words, url: fc.webUrl({ validSchemes: ['https'] }) });
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);

const anyShow: fc.Arbitrary<Show> = fc.record({
  title: words,
  tagline: line,
  description: fc.array(fc.string({ unit: 'binary' })).map((lines) => lines.join('\n')),
  language: fc.constantFrom('en', 'en-GB', 'nl'),
  timeZone: fc.constantFrom('UTC', 'America/New_York'),
  people: fc.array(fc.record({ name: words, role: fc.constantFrom('host', 'guest') })),
  links: fc.array(link),
  releaseTracker: fc.option(link),
  artwork: fc.option(fc.constantFrom('/media/cover.jpg', 'https://example.org/cover.png')),
  versionAliases: fc.constantFrom({}, { '2.21': '2.210' }, { '2.21': '2.210', '2.22': '2.220' }),
  versions: fc.array(version),
  areas: fc.uniqueArray(fc.record({ slug, title: words, terms: fc.array(words) }), {
    selector: (area) => area.slug,
  }),
  feed: fc.record({
    guid: fc.option(fc.uuid()),
    author: line,
    category: fc.array(words),
    explicit: fc.boolean(),
    copyright: fc.option(words),
    email: fc.option(fc.constantFrom('show@example.org')),
    type: fc.constantFrom('episodic', 'serial'),
    medium: fc.constantFrom('podcast', 'video'),
    locked: fc.boolean(),
    updateFrequency: fc.option(
      fc.record({ text: words, rrule: fc.option(fc.constant('FREQ=MONTHLY;INTERVAL=2')) }),
    ),
    license: fc.option(
      fc.record({ name: words, url: fc.option(fc.webUrl({ validSchemes: ['https'] })) }),
    ),
    funding: fc.array(link),
    txt: fc.array(fc.record({ purpose: fc.option(words), text: words })),
    oldAddresses: fc.array(fc.constantFrom('/podcast.rss', 'https://old.example/feed/?a=b')),
    movedTo: fc.option(fc.webUrl({ validSchemes: ['https'] })),
  }),
});

describe('the show file', () => {
  it('reads what people write', () => {
    const { show, problems } = readShow(`
title: By the [run]Book
tagline: Release notes, read for you
description: |
  Hosts go through the release notes.

  Version by version.
people:
  - name: Mendy
    role: Host
  - Robbie
links:
  - { title: Site, url: https://example.org }
releaseTracker: { title: Releases, url: https://example.org/releases }
artwork: cover.jpg
versionAliases:
  2.21: 2.210
versions: [2.204, v2.220]
areas:
  - slug: billing
    title: Billing
    terms: [invoice, credit note]
feed:
  author: Somebody
  category: [Technology]
  explicit: false
`);
    expect(problems).toEqual([]);
    expect(show).toEqual({
      ...UNNAMED_SHOW,
      title: 'By the [run]Book',
      tagline: 'Release notes, read for you',
      description: 'Hosts go through the release notes.\n\nVersion by version.\n',
      people: [
        { name: 'Mendy', role: 'host' },
        { name: 'Robbie', role: 'host' },
      ],
      links: [{ title: 'Site', url: 'https://example.org' }],
      releaseTracker: { title: 'Releases', url: 'https://example.org/releases' },
      artwork: '/media/cover.jpg',
      versionAliases: { '2.21': '2.210' },
      versions: ['2.204', '2.220'],
      areas: [{ slug: 'billing', title: 'Billing', terms: ['invoice', 'credit note'] }],
      feed: { ...UNNAMED_SHOW.feed, author: 'Somebody' },
    });
  });

  it('needs only a title', () => {
    expect(readShow('title: Small').show).toEqual({ ...UNNAMED_SHOW, title: 'Small' });
  });

  it('keeps a version as text: 2.210 stays 2.210', () => {
    expect(writeShow(aShow({ versions: ['2.210'] }))).toContain('- 2.210\n');
  });

  it('is written and read back without loss, whatever it holds', () => {
    fc.assert(
      fc.property(anyShow, (show) => {
        const { show: read, problems } = readShow(writeShow(show));
        expect(problems).toEqual([]);
        expect(read).toEqual(show);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['tagline: no title', 1, '`title` is missing'],
    ['title: A\ntimeZone: Mars/Olympus', 2, '`timeZone` must be a name'],
    ['title: A\nlanguage: in English', 2, '`language` must be a code'],
    ['title: A\nversions:\n  - 2.210\n  - two', 4, '"two" is not a version'],
    ['title: A\nversionAliases:\n  2.21: 2.210\n  2.2: 2.21', 4, 'which is an alias itself'],
    ['title: A\nareas:\n  - slug: Big Area\n    title: B', 3, '`slug` must be lower-case'],
    ['title: A\nareas:\n  - {slug: a, title: A}\n  - {slug: a, title: B}', 4, 'there twice'],
    ['title: A\nlinks:\n  - title: x\n    url: javascript:alert(1)', 4, 'is not an address'],
    ['title: A\nartwork: ../cover.jpg', 2, '`artwork` must be'],
    ['title: A\nfeed:\n  explicit: maybe', 3, '`explicit` must be false or true'],
    ['title: A\nfeed:\n  guid: 12', 3, '`guid` must be a UUID'],
    ['title: A\nfeed: none', 2, '`feed` must be a map'],
    ['title: A\ntitle: B', 2, 'This is not YAML'],
    ['just words', 1, 'Lines of the form'],
    ['', 1, 'Lines of the form'],
  ])('says what is wrong with %j, and on which line', (text, line, message) => {
    const { show, problems } = readShow(text);
    expect(show).toBeNull();
    expect(problems).toContainEqual(
      expect.objectContaining({
        line,
        severity: 'error',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('warns of a name that it does not know, and goes on', () => {
    const { show, problems } = readShow('title: A\ntitel: B');
    expect(show?.title).toBe('A');
    expect(problems).toEqual([
      {
        line: 2,
        severity: 'warning',
        message: '`titel` is not a name that is known here; it is ignored.',
      },
    ]);
  });

  it.each(['- ', '[', '{a: ', '? '])('says when %j nests deeper than can be followed', (level) => {
    const { problems } = readShow(`title: A\nlinks:\n  ${level.repeat(50_000)}`);
    expect(problems.map(({ message }) => message)).toContain(
      'This nests so deeply that it cannot be read: lists and maps in a list are enough.',
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readShow(text)));
  });
});
