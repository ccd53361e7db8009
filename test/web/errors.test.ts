import { beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Library } from '../../src/library/entries.js';
import { aSite, aUsualLibrary } from '../support/aSite.js';

let site: Awaited<ReturnType<typeof aSite>>;

beforeAll(async () => {
  site = await aSite();
});

const LONG = 'x'.repeat(10_240);

const BAD_INPUT: [string, number][] = [
  ['/%E0%A4%A', 404],
  ['/changes/%E0%A4%A', 400],
  ['/media/%E0%A4%A', 404],
  ['/changes/%00', 404],
  ['/media/%00', 404],
  ['/media/..%2f..%2fpackage.json', 404],
  ['/css/..%2f..%2fpackage.json', 404],
  ['/changes/abc', 404],
  ['/changes/12', 404],
  ['/changes/9999999', 404],
  ['/episodes/1e3', 404],
  ['/episodes/021', 404],
  ['/episodes/-1', 404],
  ['/episodes/99', 404],
  ['/episodes/20/chapters.json', 404],
  ['/episodes/21/transcript.vtt', 404],
  ['/episodes/abc/chapters.json', 404],
  ['/episodes?page=0', 404],
  ['/episodes?page=x', 404],
  ['/versions/abc', 404],
  ['/versions/9.999', 404],
  ['/areas/nothing', 404],
  ['/areas/__proto__', 404],
  ['/articles/nothing', 404],
  ['/changes?version=abc', 404],
  ['/changes?area=nothing', 404],
  ['/search?q[]=x', 400],
  ['/search?q[a]=x', 400],
  ['/search?q=a&q=b', 400],
  ['/episodes/21?t=1&t=2', 400],
  [`/episodes/21?t=${LONG}`, 400],
  ['/no/such/page', 404],
  ['/index.html', 404],
  ['/api/v1/nothing', 404],
  ['/api/v1/episodes/abc', 404],
  ['/api/v1/episodes/1e3', 404],
  ['/api/v1/changes/abc', 404],
  ['/api/v1/changes/%E0%A4%A', 400],
  ['/api/v1/episodes?limit=abc', 400],
  ['/api/v1/episodes?limit=0', 400],
  ['/api/v1/changes?offset=-1', 400],
  ['/api/v1/search', 400],
  [`/api/v1/search?q=${LONG}`, 400],
  ['/api/v1/search?q[]=x', 400],
  ['/changes.xml?q=%00', 400],
  ['/changes?q=area:nope', 404],
  ['/api/v1/search?q=a%07b', 400],
];

describe('bad input', () => {
  const table = BAD_INPUT.map(
    ([address, status]) => [address.slice(0, 60), status, address] as const,
  );

  it.each(table)('%s gets %d in words', async (_name, status, address) => {
    const answer = await site.get(address);
    expect(answer.status).toBe(status);
    if (address.startsWith('/api/')) {
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body).toMatchObject({ status, type: 'about:blank' });
      expect((answer.body as { detail: string }).detail).toMatch(/[.…]$/);
    } else {
      expect(answer.type).toBe('text/html');
      expect(answer.text).toContain('role="search"');
      expect(answer.text).toContain('<meta name="robots" content="noindex">');
    }
  });

  it('shows what may have been meant', async () => {
    expect((await site.get('/episodes/021')).text).toContain('href="/episodes/21"');
    expect((await site.get('/1050001')).text).toContain('href="/changes/1050001"');
    expect((await site.get('/v2.21')).text).toContain('href="/versions/2.210"');
  });

  it('escapes what it repeats', async () => {
    const { text } = await site.get('/episodes/%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    expect(text).not.toContain('<script>alert');
  });
});

describe('a method that does not read', () => {
  it.each(['post', 'put', 'patch', 'delete'] as const)('%s gets 405', async (method) => {
    const page = await request(site.app)[method]('/episodes/21');
    expect([page.status, page.headers.allow, page.type]).toEqual([405, 'GET, HEAD', 'text/html']);
    const api = await request(site.app)[method]('/api/v1/show');
    expect([api.status, api.type]).toEqual([405, 'application/problem+json']);
  });

  it('OPTIONS gets 405 at a page, which no other site may read', async () => {
    const { status, headers } = await request(site.app).options('/episodes');
    expect([status, headers['access-control-allow-origin']]).toEqual([405, undefined]);
  });
});

describe('a bug', () => {
  const broken: Library = {
    ...libraryOf(aUsualLibrary()),
    versions: () => {
      throw new Error('index /var/secret is broken');
    },
  };

  it.each([
    ['/versions', 'text/html'],
    ['/api/v1/versions', 'application/problem+json'],
  ])('at %s is logged, and readers are told nothing internal', async (address, type) => {
    const { get, logged } = await aSite(broken);
    const answer = await get(address);
    expect([answer.status, answer.type]).toEqual([500, type]);
    expect(answer.text).not.toContain('secret');
    expect(logged).toEqual([expect.stringContaining('index /var/secret is broken')]);
  });
});

function libraryOf(library: Library): Library {
  return {
    edition: () => library.edition(),
    show: () => library.show(),
    showUpdatedAt: () => library.showUpdatedAt(),
    episodes: () => library.episodes(),
    episode: (number) => library.episode(number),
    latest: () => library.latest(),
    changes: () => library.changes(),
    change: (id) => library.change(id),
    versions: () => library.versions(),
    version: (text) => library.version(text),
    related: (segmentId) => library.related(segmentId),
    areas: () => library.areas(),
    area: (slug) => library.area(slug),
    articles: () => library.articles(),
    article: (slug) => library.article(slug),
    direct: (query) => library.direct(query),
    isSearchReady: () => library.isSearchReady(),
    search: (query, options) => library.search(query, options),
    suggest: (text, limits) => library.suggest(text, limits),
    segmentsMatching: (query) => library.segmentsMatching(query),
    changesMatching: (query) => library.changesMatching(query),
    impossibleIn: (query) => library.impossibleIn(query),
  };
}
