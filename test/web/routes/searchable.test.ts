import { describe, expect, it } from '@jest/globals';
import { aSite, aUsualLibrary } from '../../support/aSite.js';

const building = () => Object.assign(aUsualLibrary(), { isSearchReady: () => false });

describe('while the index of a large library is still being built', () => {
  it.each([
    '/search?q=rounding',
    '/search',
    '/changes?q=rounding',
    '/changes.xml?q=rounding',
    '/subscribe?q=rounding',
  ])('%s says so, and when to ask again', async (address) => {
    const { get } = await aSite(building());
    const answer = await get(address).expect(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.text).toContain('the index is still being built');
  });

  it.each(['/api/v1/search?q=rounding', '/api/v1/changes?q=rounding', '/api/v1/suggest?q=round'])(
    '%s says so to machines',
    async (address) => {
      const { get } = await aSite(building());
      const answer = await get(address).expect(503);
      expect(answer.headers['retry-after']).toBe('5');
      expect(answer.type).toBe('application/problem+json');
    },
  );

  it.each([
    '/',
    '/episodes',
    '/changes',
    '/feed.xml',
    '/changes.xml',
    '/subscribe',
    '/sitemap.xml',
  ])('%s is there already', async (address) => {
    const { get } = await aSite(building());
    await get(address).expect(200);
  });

  it('leads from an ID to its change all the same', async () => {
    const { get } = await aSite(building());
    await get('/search?q=1050001').expect(302).expect('Location', '/changes/1050001');
  });
});
