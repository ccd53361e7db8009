import { beforeAll, describe, expect, it } from '@jest/globals';
import { aSite } from '../support/aSite.js';

let site: Awaited<ReturnType<typeof aSite>>;

beforeAll(async () => {
  site = await aSite();
});

describe('another spelling of an address', () => {
  it.each([
    ['/episodes/21/', '/episodes/21'],
    ['/Episodes/21?t=25:29&x=A', '/episodes/21?t=25:29&x=A'],
    ['/AREAS/Billing/', '/areas/billing'],
    ['/api/v1/Episodes/', '/api/v1/episodes'],
  ])('%s leads for good to %s', async (address, proper) => {
    const answer = await site.get(address);
    expect([answer.status, answer.headers.location]).toEqual([301, proper]);
  });

  it.each(['//evil.example/', '/%5Cevil.example/', '/\\evil.example/', '///A/', '/..//A/'])(
    '%s leads to no other host',
    async (address) => {
      const answer = await site.get(address);
      expect(answer.headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    },
  );

  it('is left alone for media, whose files have names of their own', async () => {
    expect((await site.get('/media/Tour.mp3')).status).toBe(404);
    expect((await site.get('/')).status).toBe(200);
  });
});
