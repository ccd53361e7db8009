import { describe, expect, it } from '@jest/globals';
import { feedAddress } from '../../src/feeds/feedAddress.js';

const address = (url: string): string | null => feedAddress('https://runbook.example/', url);

describe('feedAddress', () => {
  it('makes a path absolute and an address ASCII', () => {
    expect(address('/media/tour.mp3')).toBe('https://runbook.example/media/tour.mp3');
    expect(address('https://bücher.example/ö x.mp3')).toBe(
      'https://xn--bcher-kva.example/%C3%B6%20x.mp3',
    );
  });

  it('answers the same however long the server runs', () => {
    const answers = Array.from({ length: 20_000 }, () => address('/media/tür.mp3'));
    const others = Array.from({ length: 20_000 }, () => address('https://bücher.example/ö.mp3'));
    expect(new Set(answers)).toEqual(new Set(['https://runbook.example/media/t%C3%BCr.mp3']));
    expect(new Set(others)).toEqual(new Set(['https://xn--bcher-kva.example/%C3%B6.mp3']));
  });

  it('refuses what no client can load', () => {
    for (const url of ['https://', 'javascript:alert(1)', 'ftp://files.example/a.mp3', 'data:,x']) {
      expect(address(url)).toBeNull();
    }
  });
});
