import { beforeAll, describe, expect, it } from '@jest/globals';
import { aSite } from '../support/aSite.js';

let get: Awaited<ReturnType<typeof aSite>>['get'];

beforeAll(async () => {
  ({ get } = await aSite());
});

describe('security headers', () => {
  it.each(['/', '/nothing', '/feed.xml', '/api/v1/show', '/media/tour.mp3', '/favicon.svg'])(
    'are on %s',
    async (address) => {
      const { headers } = await get(address);
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('tell browsers to come by https alone, where the public origin says so', async () => {
    const hsts = async (baseUrl: string): Promise<unknown> =>
      (await (await aSite(undefined, { baseUrl })).get('/')).headers['strict-transport-security'];
    expect(await hsts('https://companion.example')).toBe('max-age=15552000');
    expect(await hsts('http://localhost:3000')).toBeUndefined();
  });

  it('let other sites load what is made for them, and frame the embedded player alone', async () => {
    const resource = async (address: string): Promise<unknown> =>
      (await get(address)).headers['cross-origin-resource-policy'];
    expect(await resource('/')).toBe('same-origin');
    for (const address of ['/media/tour.mp3', '/feed.xml', '/embed/21', '/player/21']) {
      expect([address, await resource(address)]).toEqual([address, 'cross-origin']);
    }
    const policy = async (address: string) =>
      String((await get(address)).headers['content-security-policy']);
    expect(await policy('/')).toContain("frame-ancestors 'none'");
    expect(await policy('/embed/21')).toContain('frame-ancestors *');
    expect((await get('/embed/21')).headers['x-frame-options']).toBeUndefined();
  });

  it.each(['/css/site.css', '/js/site.js'])(
    'are few on %s, which is no document',
    async (address) => {
      const { headers } = await get(address);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toBeUndefined();
      expect(headers['origin-agent-cluster']).toBeUndefined();
    },
  );

  it('let other sites read what is made for machines, and no page', async () => {
    const origin = async (address: string): Promise<unknown> =>
      (await get(address)).headers['access-control-allow-origin'];
    expect(await origin('/feed.xml')).toBe('*');
    expect(await origin('/api/v1/show')).toBe('*');
    expect(await origin('/episodes/0/transcript.vtt')).toBe('*');
    expect(await origin('/episodes/21')).toBeUndefined();
  });
});
