import { describe, expect, it } from '@jest/globals';
import { cardOf } from '../../src/cards/card.js';
import { cardAddress } from '../../src/web/cardAddress.js';
import { anEpisode, aSegment, aShow } from '../support/builders.js';

describe('the digest of a card', () => {
  const digest = (over: Parameters<typeof anEpisode>[0], title = 'By the [run]Book') =>
    cardOf(aShow({ title }), anEpisode(over)).digest;

  it('changes with what the card says, and with nothing else', () => {
    const before = digest({ title: 'Rounding' });
    expect(digest({ title: 'Rounding again' })).not.toBe(before);
    expect(digest({ title: 'Rounding', versions: ['2.212'] })).not.toBe(before);
    expect(digest({ title: 'Rounding' }, 'Another show')).not.toBe(before);
    expect(digest({ title: 'Rounding', summary: 'x', segments: [aSegment()] })).toBe(before);
  });

  it('stands in the card’s address', () => {
    const episode = anEpisode({ number: 18 });
    const { digest: known } = cardOf(aShow(), episode);
    expect(cardAddress(aShow(), episode)).toBe(`/episodes/18/card.png?v=${known}`);
  });
});
