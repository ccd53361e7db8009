import { describe, expect, it } from '@jest/globals';
import { sitemap } from '../../../src/web/documents/sitemap.js';
import { aSite, aUsualLibrary, BASE_URL } from '../../support/aSite.js';
import { xmlTextsAt } from '../../support/xml.js';

describe('the sitemap', () => {
  const locations = xmlTextsAt(sitemap(aUsualLibrary(), BASE_URL), '//*[local-name()="loc"]');

  it('is well-formed and names every kind of page by its one address', () => {
    expect(locations).toEqual(
      expect.arrayContaining([
        `${BASE_URL}/`,
        `${BASE_URL}/episodes/21`,
        `${BASE_URL}/changes/1050001`,
        `${BASE_URL}/versions/2.210`,
        `${BASE_URL}/areas/billing`,
        `${BASE_URL}/articles/msp-business-model`,
      ]),
    );
  });

  it('is named by robots.txt', async () => {
    const { get } = await aSite();
    expect((await get('/robots.txt')).text).toContain(`Sitemap: ${BASE_URL}/sitemap.xml`);
  });

  it('names only pages that are there', async () => {
    const { get } = await aSite();
    for (const location of locations) {
      expect([location, (await get(location.slice(BASE_URL.length))).status]).toEqual([
        location,
        200,
      ]);
    }
  });
});
