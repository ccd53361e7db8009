import { describe, expect, it } from '@jest/globals';
import { homePage } from '../../../src/web/pages/homePage.js';
import { aLibrary } from '../../support/aLibrary.js';
import { aUsualLibrary } from '../../support/aSite.js';
import { anEpisode, aSegment } from '../../support/builders.js';

describe('the front page', () => {
  it('shows the latest episode with its highlights first, and the tour as one line', () => {
    const page = homePage(aUsualLibrary());
    expect(page.latest).toMatchObject({ number: 21, areHighlights: true, total: 2 });
    expect(page.latest?.segments.map((segment) => segment.anchor)).toEqual(['s-k3f9']);
    expect(page.others.map((row) => row.number)).toEqual([20]);
    expect(page.tour?.number).toBe(0);
  });

  it('shows how the notes begin when they single nothing out', () => {
    const segments = Array.from({ length: 52 }, (_, i) => aSegment({ id: `s${i + 10}` }));
    const page = homePage(aLibrary({ episodes: [anEpisode({ segments })] }));
    expect(page.latest).toMatchObject({ areHighlights: false, total: 52 });
    expect(page.latest?.segments).toHaveLength(10);
  });

  it('offers searches that find something, and only those', () => {
    expect(homePage(aUsualLibrary()).examples.map(({ href }) => href)).toEqual([
      '/changes/1050001',
      '/versions/2.212',
      '/search?q=invoice',
    ]);
    expect(homePage(aLibrary({})).examples).toEqual([]);
  });
});
