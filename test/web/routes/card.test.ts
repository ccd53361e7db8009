import { describe, expect, it } from '@jest/globals';
import { cardAddress } from '../../../src/web/cardAddress.js';
import { aSite, aTimedEpisode } from '../../support/aSite.js';
import { aShow } from '../../support/builders.js';

describe('the card of an episode', () => {
  it('is a PNG that may be kept for ever under the address that pages give it', async () => {
    const { get } = await aSite();
    const address = cardAddress(aShow(), aTimedEpisode());
    expect((await get('/episodes/21')).text).toContain(
      `<meta property="og:image" content="https://companion.example${address}">`,
    );
    const { status, headers } = await get(address);
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['access-control-allow-origin']).toBe('*');
    const again = await get(address).set('If-None-Match', String(headers.etag));
    expect(again.status).toBe(304);
  });

  it('is kept shortly under any other', async () => {
    const { get } = await aSite();
    const { headers } = await get('/episodes/21/card.png?v=0123456789abcdef');
    expect(headers['cache-control']).not.toContain('immutable');
  });

  it('is not there for an episode that is not', async () => {
    const { get } = await aSite();
    expect((await get('/episodes/999/card.png')).status).toBe(404);
  });
});
