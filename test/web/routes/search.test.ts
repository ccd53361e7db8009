import { beforeAll, describe, expect, it } from '@jest/globals';
import { aSite } from '../../support/aSite.js';

let site: Awaited<ReturnType<typeof aSite>>;

beforeAll(async () => {
  site = await aSite();
});

const moved = async (address: string) => {
  const { status, headers } = await site.get(address);
  return [status, headers.location];
};
const items = async (address: string) => {
  const { body } = await site.getJson(address);
  return (body as { items: { id?: string; changeId?: string | null; segmentId?: string }[] }).items;
};
const inFeed = async (query: string) => {
  const { status, text } = await site.get(`/changes.xml?${query}`);
  return [status, [...text.matchAll(/urn:runbook:segment:(\w+)/g)].map(([, id]) => id)];
};

describe('several IDs in one search', () => {
  const q = 'q=1050001+and+1060000';

  it('are any of them on the page, in the feed, the API and the list of changes', async () => {
    const { status, text } = await site.get(`/search?${q}`);
    expect(status).toBe(200);
    expect(text).toContain('2 results');
    expect(text).toContain('href="/lookup?ids=1050001,1060000"');
    expect((await items(`/api/v1/search?${q}`)).map(({ changeId }) => changeId).sort()).toEqual([
      '1050001',
      '1060000',
    ]);
    expect(await inFeed(q)).toEqual([200, ['k3f9', 'm4p2']]);
    expect((await items(`/api/v1/changes?${q}`)).map(({ id }) => id).sort()).toEqual([
      '1050001',
      '1060000',
    ]);
    expect((await site.get(`/changes?${q}`)).text).toContain('2 changes');
  });

  it('keep the words and filters that stand with them', async () => {
    const { text } = await site.get(`/search?${q}+area:billing`);
    expect(text).toContain('value="1050001 and 1060000 area:billing"');
    expect(text).toContain('1 result');
  });
});

describe('filters as parameters', () => {
  it('join the words on the page, in one address', async () => {
    expect(await moved('/search?area=billing&is=caution&q=rounding&page=2')).toEqual([
      302,
      '/search?q=area%3Abilling+is%3Acaution+rounding&page=2',
    ]);
    expect(await moved('/search?version=2.212')).toEqual([302, '/search?q=version%3A2.212']);
    expect(await moved('/search?area=&q=rounding')).toEqual([200, undefined]);
  });

  it('join the words of the feed where it has none of its own', async () => {
    expect(await moved('/changes.xml?is=caution&area=billing&q=rounding')).toEqual([
      301,
      '/changes.xml?area=billing&q=is%3Acaution+rounding',
    ]);
  });

  it('narrow the list of changes and its API together with words', async () => {
    const query = 'version=v2.212&area=billing&q=is:caution';
    expect(await items(`/api/v1/changes?${query}`)).toMatchObject([{ id: '1050001' }]);
    expect((await site.get(`/changes?${query}`)).text).toContain('With “is:caution”');
    expect(await items('/api/v1/changes?q=never')).toMatchObject([{ id: '1060000' }]);
    expect(await items('/api/v1/changes?version=2.999')).toEqual([]);
    const paged = await site.getJson('/api/v1/changes?version=2.212&limit=1&offset=1');
    expect(paged.body).toMatchObject({ items: [{ id: '1060000' }], total: 2 });
    expect((await site.getJson('/api/v1/changes?area=nope')).status).toBe(404);
  });
});

describe('a filter that does not exist', () => {
  it.each(['area=nope', 'q=area:nope', 'q=rounding+area:nope'])(
    'is no feed: %s says which do',
    async (query) => {
      const { status, text } = await site.get(`/changes.xml?${query}`);
      expect([status, text]).toEqual([
        404,
        expect.stringContaining('there are billing, ai and slas'),
      ]);
    },
  );

  it('is said on the page, which offers nothing to follow', async () => {
    const { text } = await site.get('/search?q=area:nope');
    expect(text).toContain('there are billing, ai and slas');
    expect(text).not.toContain('Follow this search');
  });

  it.each(['version=2.214', 'q=version:2.214', 'q=version:2.214+rounding', 'q=episode:99'])(
    'but may yet come has an empty feed: %s',
    async (query) => {
      expect(await inFeed(query)).toEqual([200, []]);
    },
  );
});

describe('a search for any text', () => {
  const TEXTS = [
    '%00',
    '%ED%A0%80',
    '%FF',
    '-',
    '"',
    '"round',
    '()',
    '👩‍👩‍👧',
    '\u202Eabc',
    'area:',
    '::',
  ];

  it.each(TEXTS)('%s is answered or refused in words everywhere', async (text) => {
    const q = text.startsWith('%') ? text : encodeURIComponent(text);
    expect((await site.get(`/search?q=${q}`)).status).toBe(200);
    for (const path of ['/changes', '/changes.xml', '/api/v1/search', '/api/v1/suggest']) {
      expect([200, 301, 400]).toContain((await site.get(`${path}?q=${q}`)).status);
    }
  });

  it('of 10 KB says how much of it counts, and leads its IDs to a list', async () => {
    const long = `rounding ${'1060000 x '.repeat(1000)} 1050001`;
    const { status, text } = await site.get(`/search?q=${encodeURIComponent(long)}`);
    expect(status).toBe(200);
    expect(text).toContain('Only the beginning counts');
    expect(text).toContain('href="/lookup?ids=1060000x1000,1050001"');
  });
});
