import { beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { aLibrary } from '../../support/aLibrary.js';
import { aSite, BASE_URL } from '../../support/aSite.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';
import { xmlTextsAt } from '../../support/xml.js';

let site: Awaited<ReturnType<typeof aSite>>;
beforeAll(async () => {
  site = await aSite();
});

const asked = (path: string, more = '') =>
  `/oembed?url=${encodeURIComponent(`${BASE_URL}${path}`)}${more}`;
const answerTo = async (path: string, more = '') =>
  (await site.getJson(asked(path, more))).body as Record<string, unknown>;

describe('oEmbed', () => {
  it('answers for a moment with the small player of its segment', async () => {
    expect(await answerTo('/episodes/21?t=26:00')).toEqual({
      version: '1.0',
      type: 'video',
      title: '25:29 Invoices can round per line · Episode 21',
      author_name: 'Mendy',
      provider_name: 'By the [run]Book',
      provider_url: `${BASE_URL}/`,
      thumbnail_url: expect.stringContaining(`${BASE_URL}/`) as unknown,
      thumbnail_width: expect.any(Number) as unknown,
      thumbnail_height: expect.any(Number) as unknown,
      width: 600,
      height: 488,
      html: expect.stringContaining(
        `<iframe src="${BASE_URL}/embed/21?t=25:29" width="600" height="488"`,
      ) as unknown,
    });
  });

  it.each([
    '/episodes/21?t=25:29#s-k3f9',
    '/episodes/21?t=1529s',
    '/episodes/21#t=25m29s',
    '/episodes/21#s-k3f9',
    '/embed/21?t=25:29',
  ])('takes %s', async (path) => {
    expect(await answerTo(path)).toEqual(await answerTo('/episodes/21?t=25:29'));
  });

  it('answers for an episode as a whole, also where no segment is noted', async () => {
    expect(await answerTo('/episodes/0')).toMatchObject({
      type: 'rich',
      title: 'Episode 0: A tour',
      height: 180,
      html: expect.stringContaining(`src="${BASE_URL}/embed/0"`) as unknown,
    });
    expect((await answerTo('/episodes/0?t=0:05')).html).toContain('/embed/0?t=0:05"');
    expect((await answerTo('/episodes/0?t=99:99')).html).toContain('/embed/0"');
    expect((await answerTo('/episodes/21#s-m4p2')).html).toContain('/embed/21"');
  });

  it('leaves out who made it while nobody is named', async () => {
    expect(await answerTo('/episodes/20')).not.toHaveProperty('author_name');
  });

  it('keeps within the maximums, the thumbnail too', async () => {
    const small = await answerTo('/episodes/21', '&maxwidth=300&maxheight=200');
    expect(small).toMatchObject({ width: 300, height: 200 });
    expect(small).not.toHaveProperty('thumbnail_url');
    const middle = await answerTo('/episodes/21', '&maxwidth=700');
    expect(middle).toMatchObject({ width: 600, thumbnail_width: 600, thumbnail_height: 600 });
  });

  it.each(['0', '-5', 'wide', '1e9', '99999999'])('takes a maximum of %s for none', async (max) => {
    expect(await answerTo('/episodes/21', `&maxwidth=${max}`)).toMatchObject({ width: 600 });
  });

  it('answers in XML, too, which reads the same', async () => {
    const title = 'Tabs & <b>"quotes"</b> \u0001';
    const odd = await aSite(
      aLibrary({ episodes: [anEpisode({ segments: [aSegment({ title, time: at(5) })] })] }),
    );
    const address = asked('/episodes/21?t=0:05');
    const { text, type, status } = await odd.get(`${address}&format=xml`).buffer(true);
    expect([status, type]).toEqual([200, 'text/xml']);
    const body = (await odd.getJson(address)).body as Record<string, unknown>;
    for (const [name, value] of Object.entries(body)) {
      expect(xmlTextsAt(text, `/oembed/${name}`)).toEqual([String(value)]);
    }
    expect(body.title).toContain('<b>"quotes"</b>');
  });

  it.each([
    [`${BASE_URL}/changes/1050001`, 404],
    [`${BASE_URL}/episodes/999`, 404],
    ['https://other.example/episodes/21', 404],
    ['nonsense', 404],
  ])('has nothing for %s', async (url, expected) => {
    const { status, type } = await site.getJson(`/oembed?url=${encodeURIComponent(url)}`);
    expect([status, type]).toEqual([expected, 'application/problem+json']);
  });

  it('says 501 to a format that it does not make, and 400 without an address', async () => {
    expect((await site.get(asked('/episodes/21', '&format=yaml'))).status).toBe(501);
    expect((await site.get(asked('/episodes/21', '&format=constructor'))).status).toBe(501);
    expect((await site.get('/oembed')).status).toBe(400);
    expect((await site.get('/oembed?url=&format=json')).status).toBe(400);
  });

  it('is open to pages of other sites', async () => {
    const { headers } = await site.get(asked('/episodes/21'));
    expect(headers['access-control-allow-origin']).toBe('*');
    expect((await request(site.app).options('/oembed')).status).toBe(204);
  });

  it('is where pages say that it is', async () => {
    const { text } = await site.get('/episodes/21?t=25:29');
    const links = [
      ...text.matchAll(/<link rel="alternate" type="[a-z/]+\+oembed"[^>]* href="([^"]+)"/g),
    ];
    expect(links).toHaveLength(2);
    for (const [, href] of links) {
      const path = (href ?? '').replaceAll('&amp;', '&').slice(BASE_URL.length);
      expect((await site.get(path)).status).toBe(200);
    }
  });
});
