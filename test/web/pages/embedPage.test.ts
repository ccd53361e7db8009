import { describe, expect, it } from '@jest/globals';
import { embedPage } from '../../../src/web/pages/embedPage.js';
import { aLibrary } from '../../support/aLibrary.js';
import { aPlainEpisode, aTimedEpisode, aTour } from '../../support/aSite.js';

const library = aLibrary({ episodes: [aTour(), aTimedEpisode(), aPlainEpisode()] });
function pageOf(number: number, asked: string | null) {
  const entry = library.episode(number);
  if (!entry) throw new Error('It is there.');
  return embedPage(entry, library, asked);
}

describe('the small player', () => {
  it('shows the segment of the moment, with its time and changes, and begins there', () => {
    expect(pageOf(21, '1530')).toMatchObject({
      heading: 'Invoices can round per line',
      href: '/episodes/21?t=25:29#s-k3f9',
      time: { text: '25:29' },
      end: null,
      changes: [{ id: '1050001', href: '/changes/1050001' }],
      segment: 'k3f9',
      second: 1529,
    });
  });

  it.each([null, 'soon', '99:99:99'])('shows the episode for %j', (asked) => {
    expect(pageOf(21, asked)).toMatchObject({
      heading: 'Rounding, at last',
      segment: null,
      second: 0,
      time: null,
    });
  });

  it('says what is wrong with a moment that is none', () => {
    expect(pageOf(21, null).momentLine).toBeNull();
    expect(pageOf(21, '1530').momentLine).toBeNull();
    expect(pageOf(21, '99:99:99').momentLine).toContain('“99:99:99” is not a time');
    expect(pageOf(0, '9:59').momentLine).toContain('9:59 is past the end');
  });

  it('has a picture for a video and none for sound', () => {
    expect(pageOf(21, null).poster).toMatch(/^\/episodes\/21\/card\.png\?v=/);
    expect(pageOf(0, null).poster).toBeNull();
  });

  it('of an episode without a recording plays nothing, and leads to its notes', () => {
    expect(pageOf(20, null)).toMatchObject({ play: null, listening: null, href: '/episodes/20' });
  });
});
