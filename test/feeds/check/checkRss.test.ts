import { describe, expect, it } from '@jest/globals';
import { checkRss } from '../../../src/feeds/check/checkRss.js';
import type { KnownEpisode } from '../../../src/feeds/check/rule.js';
import { episodeAdvice } from '../../../src/feeds/check/episodeAdvice.js';
import { episodeRules } from '../../../src/feeds/check/episodeRules.js';
import { showAdvice } from '../../../src/feeds/check/showAdvice.js';
import { showRules } from '../../../src/feeds/check/showRules.js';
import { GOOD_FEED, GOOD_FEED_URL } from '../../support/aGoodFeed.js';
import { ITEM, RECOMMENDED, REQUIRED, spoilt, without } from '../../support/spoiltFeeds.js';

function check(body: string, known?: Partial<KnownEpisode>) {
  const episode = { number: 21, file: 'there', hasDate: true, hasTitle: true, ...known } as const;
  const knowing = known && new Map([['urn:runbook:episode:21', episode]]);
  return checkRss([{ url: GOOD_FEED_URL, body }], knowing);
}

describe('a feed held against the checklist', () => {
  it('breaks no row when it is whole', () => {
    expect(check(GOOD_FEED)).toEqual([]);
    expect(check(GOOD_FEED, {})).toEqual([]);
  });

  it.each(REQUIRED)('is found to break the required row %s', (rule, body, words) => {
    const found = check(body).filter((each) => each.rule === rule && each.level === 'required');
    expect(found.map(({ sentence }) => sentence)).toEqual([expect.stringContaining(words)]);
  });

  it.each(RECOMMENDED)('is found to break the recommended row %s', (rule, body, words) => {
    const found = check(body).filter((each) => each.rule === rule);
    expect(found).toEqual([
      expect.objectContaining({
        level: 'recommended',
        sentence: expect.stringContaining(words) as unknown,
      }),
    ]);
  });

  it('has a test for every row', () => {
    const tested = (rows: typeof REQUIRED) => new Set(rows.map(([rule]) => rule));
    const ids = (rules: readonly { id: string }[]) => new Set(rules.map(({ id }) => id));
    expect(tested(REQUIRED)).toEqual(ids([...showRules, ...episodeRules]));
    expect(tested(RECOMMENDED)).toEqual(ids([...showAdvice, ...episodeAdvice]));
  });

  it.each([
    ['a control character', 'Rounding\u0008'],
    ['a bare ampersand', 'Rounding & more'],
    ['an element that is not closed', 'Rounding<b>'],
    ['a prefix that is not declared', 'Rounding<dc:title/>'],
  ])('is not well-formed with %s, and says where', (_, title) => {
    const [found] = check(spoilt('<title>Rounding', `<title>${title}`));
    expect(found).toMatchObject({ level: 'required', rule: 'well-formed' });
    expect(found?.sentence).toMatch(/feed\.xml is not well-formed: (line 2\d|the prefix)/);
  });
});

describe('what is known besides', () => {
  it('finds a file and a date that the feed keeps back', () => {
    const rules = check(spoilt(/<(?:enclosure|pubDate).*\n/g, ''), {}).map(
      ({ level, rule }) => `${level} ${rule}`,
    );
    expect(rules).toEqual(['required enclosure', 'required pubDate']);
  });

  it('asks for the length of a file elsewhere', () => {
    const [found] = check(without('enclosure'), { file: 'unmeasured' });
    expect(found).toMatchObject({ level: 'required', rule: 'enclosure', episodes: [21] });
    expect(found?.sentence).toContain('write its `bytes:`');
  });

  it('asks for the number of a full episode, and for none of what the show does not count', () => {
    const numberless = spoilt(/<(?:itunes|podcast):episode>.*\n/g, '');
    expect(check(numberless, {}).map(({ rule }) => rule)).toEqual(['itunes:episode']);
    expect(check(numberless.replace('>full<', '>bonus<'), {})).toEqual([]);
    expect(check(numberless, { number: 9001 })).toEqual([]);
  });

  it('binds the rows of enclosure and date only where there are a file and a date', () => {
    const body = spoilt(/<(?:enclosure|pubDate).*\n/g, '');
    const found = check(body, { file: 'none', hasDate: false });
    expect(found.map(({ level, rule }) => `${level} ${rule}`)).toEqual([
      'recommended enclosure',
      'recommended pubDate',
    ]);
  });

  it('knows an episode without a title of its own from one that is called so', () => {
    const body = spoilt('Rounding, at last', 'Episode 21');
    expect(check(body, { hasTitle: false }).map(({ rule }) => rule)).toEqual(['title']);
    expect(check(body, { hasTitle: true })).toEqual([]);
  });
});

describe('sentences', () => {
  const item = ITEM.exec(without('enclosure'))?.[0] ?? '';
  const numbered = (number: number) => item.replaceAll('21', number.toString());

  it('say in a producer’s words what an episode without a file wants', () => {
    expect(check(without('enclosure')).map(({ sentence }) => sentence)).toEqual([
      'Episode 21 has no file: podcast apps such as Apple Podcasts will not show it. Add `audio:` with the name of an audio or video file to its notes and import them again; feed readers show it as text.',
    ]);
    const link =
      '<podcast:contentLink href="https://youtu.be/a">Watch</podcast:contentLink></item>';
    const [found] = check(without('enclosure').replace('</item>', link));
    expect(found?.sentence).toContain('feed readers show it with a link to the video.');
  });

  it('name all episodes of which the same is said, the show before them', () => {
    const body = without('copyright').replace(ITEM, [21, 19, 20].map(numbered).join('\n'));
    const [show, episodes] = check(body);
    expect(show?.rule).toBe('copyright');
    expect(episodes?.episodes).toEqual([19, 20, 21]);
    expect(episodes?.sentence).toMatch(/^Episodes 19 to 21 have no file: .* will not show them/);
  });

  it('write episodes that follow each other as a range', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    const numbers = [...hundred, 103, 105, 106];
    const body = without('enclosure').replace(ITEM, numbers.map(numbered).join('\n'));
    const [found] = check(body);
    expect(found?.sentence).toMatch(/^Episodes 1 to 100, 103, 105 and 106 have no file/);
    expect(found?.episodes).toEqual(numbers);
  });

  it('name an episode without a number by its title', () => {
    const body = without('enclosure').replace(/<(?:itunes|podcast):episode>.*\n/g, '');
    expect(check(body)[0]).toMatchObject({
      episodes: [],
      sentence: expect.stringMatching(/^"Rounding, at last" has no file/) as unknown,
    });
  });
});

describe('a feed of several pages', () => {
  const second = `${GOOD_FEED_URL}?page=2`;
  const next = `<atom:link rel="next" href="${second}"/><itunes:author>`;
  const page1 = GOOD_FEED.replace('<itunes:author>', next);
  const page2 = GOOD_FEED.replace(GOOD_FEED_URL, second).replaceAll('21', '20');
  const pages = (one: string, two: string) => [
    { url: GOOD_FEED_URL, body: one },
    { url: second, body: two },
  ];

  it('is held page by page, and names the page', () => {
    expect(checkRss(pages(page1, page2)).map(({ rule }) => rule)).toEqual(['pages']);
    const [found] = checkRss(pages(page1, page2.replace(second, GOOD_FEED_URL)));
    expect(found?.sentence).toMatch(
      /^https:\/\/runbook\.example\/feed\.xml\?page=2: The feed does/,
    );
    expect(checkRss(pages(page1, '<rss>'))[0]?.sentence).toContain('?page=2 is not well-formed');
  });

  it('says once what all pages say of the show', () => {
    const less = (body: string) => body.replace(/<copyright>.*\n/, '');
    const found = checkRss(pages(less(page1), less(page2)));
    expect(found.map(({ rule }) => rule)).toEqual(['copyright', 'pages']);
  });

  it('tells how many episodes apps find that do not follow pages, and what shortens an entry', () => {
    const [found] = checkRss(pages(page1, page2));
    expect(found).toEqual({
      level: 'recommended',
      rule: 'pages',
      about: 'show',
      episodes: [],
      sentence:
        'The feed has 2 pages, since one holds at most 250 kB: the newest episode of 2 stands in the main document, and podcast apps that do not follow pages show only this one. Shorter texts under the titles of the segments, and a shorter summary, make room for more.',
    });
  });

  it('promises no room for more than a page may hold', () => {
    const item = (number: number) => (ITEM.exec(page1)?.[0] ?? '').replaceAll('21', `${number}`);
    const hundred = Array.from({ length: 100 }, (_, i) => item(i + 101)).join('');
    const [found] = checkRss(pages(page1.replace(ITEM, hundred), page2));
    expect(found?.sentence).toBe(
      'The feed has 2 pages, since one holds at most 100 episodes: the 100 newest episodes of 101 stand in the main document, and podcast apps that do not follow pages show only these.',
    );
  });

  it('is no film while one of its pages holds a sound file', () => {
    const asVideo = (body: string) =>
      body.replace(
        /(\d\d)\.mp3" length="4711" type="audio\/mpeg"/,
        '$1.mp4" length="4711" type="video/mp4"',
      );
    const rules = (one: string, two: string) => checkRss(pages(one, two)).map(({ rule }) => rule);
    expect(rules(page1, asVideo(page2))).toEqual(['pages']);
    expect(rules(asVideo(page1), asVideo(page2))).toEqual(['podcast:medium', 'pages']);
  });

  it('gives no guid twice', () => {
    const found = checkRss(pages(page1, page2.replace('episode:20<', 'episode:21<')));
    expect(found.map(({ rule, episodes }) => ({ rule, episodes }))).toEqual([
      { rule: 'guid', episodes: [20, 21] },
      { rule: 'pages', episodes: [] },
    ]);
  });
});
