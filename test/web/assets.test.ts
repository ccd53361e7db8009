import { beforeAll, describe, expect, it } from '@jest/globals';
import { aSite } from '../support/aSite.js';

let get: Awaited<ReturnType<typeof aSite>>['get'];

beforeAll(async () => {
  ({ get } = await aSite());
});

describe('styles and scripts', () => {
  it('are kept for ever under the address that pages give them, and under no other', async () => {
    const { text } = await get('/');
    const sheet = /href="(\/css\/site\.css\?v=[0-9a-f]+)"/.exec(text)?.[1] ?? '';
    const cacheControl = async (address: string): Promise<unknown> =>
      (await get(address)).headers['cache-control'];
    expect(await cacheControl(sheet)).toContain('immutable');
    expect(await cacheControl('/css/site.css')).not.toContain('immutable');
    expect(await cacheControl('/css/site.css?v=0123456789')).not.toContain('immutable');
  });

  it('are sent compressed, with a strong tag that is answered with 304', async () => {
    const { headers } = await get('/css/site.css').set('Accept-Encoding', 'gzip');
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    const tag = String(headers.etag);
    expect(tag).toMatch(/^".+-gz"$/);
    const again = await get('/css/site.css')
      .set('Accept-Encoding', 'gzip')
      .set('If-None-Match', tag);
    expect(again.status).toBe(304);
  });
});
