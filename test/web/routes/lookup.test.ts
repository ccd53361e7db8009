import { describe, expect, it } from '@jest/globals';
import { aSite } from '../../support/aSite.js';

const { get, getJson } = await aSite();
const many = Array.from({ length: 501 }, (_, i) => String(1_000_000 + i)).join(',');

describe('the address of many changes', () => {
  it.each([
    ['/lookup?text=see+%231050001%0D%0Aand+(1060000),+1050001', '/lookup?ids=1050001x2,1060000'],
    ['/lookup?ids=1050001,1050001', '/lookup?ids=1050001x2'],
    ['/lookup?ids=%231050001', '/lookup?ids=1050001'],
  ])('%s leads to the compact one', async (asked, to) => {
    const { status, headers } = await get(asked);
    expect([status, headers.location]).toEqual([302, to]);
  });

  it('shows every moment, and apart what was never discussed and what is unknown', async () => {
    const { status, text } = await get('/lookup?ids=1050001,1060000,7654321');
    expect(status).toBe(200);
    for (const expected of [
      'href="/episodes/21?t=25:29#s-k3f9"',
      '<h2 id="undiscussed">Not discussed yet</h2>',
      'Never discussed',
      '<h2 id="unknown">Not known here</h2>',
      'href="/lookup.csv?ids=1050001,1060000,7654321"',
      'noindex',
    ])
      expect(text).toContain(expected);
  });

  it('keeps a text without IDs, of several lines, and says so', async () => {
    const { status, text } = await get('/lookup?text=no%0Aids%20%3Cb%3E');
    expect(status).toBe(200);
    expect(text).toContain('No change ID is in this text');
    expect(text).toContain('no\nids &lt;b&gt;</textarea>');
  });

  it('says that a list is too long for one page, and gives it in parts', async () => {
    const { text } = await get(`/lookup?text=${many}`);
    expect(text).toContain('These are 501 IDs, and a page holds 500.');
    expect(text).toContain('href="/lookup?ids=1000500"');
  });

  it('is a form without a list, for search engines too', async () => {
    const { status, text } = await get('/lookup');
    expect(status).toBe(200);
    expect(text).toContain('<textarea');
    expect(text).not.toContain('noindex');
  });

  it.each(['/lookup.csv', '/lookup.md', '/api/v1/lookup'])(
    '%s asks for a list, and for one that is not too long',
    async (path) => {
      expect((await get(path)).status).toBe(400);
      expect((await get(`${path}?ids=${many}`)).status).toBe(400);
      expect((await get(`${path}?ids=1050001`)).status).toBe(200);
    },
  );

  it('gives machines the same, in the order of the list', async () => {
    const { body } = await getJson('/api/v1/lookup?ids=7654321,1060000,1050001x3');
    expect(body).toMatchObject({
      total: 3,
      items: [
        { id: '7654321', times: 1, status: 'unknown', change: null },
        { id: '1060000', status: 'catalogued', change: { mentions: [] } },
        { id: '1050001', times: 3, status: 'discussed', change: { version: '2.212' } },
      ],
    });
  });
});
