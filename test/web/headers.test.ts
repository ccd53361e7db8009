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

  it.each(['/css/site.css', '/js/site.js'])(
    'are few on %s, which is no document',
    async (address) => {
      const { headers } = await get(address);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toBeUndefined();
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
