import { describe, expect, it } from '@jest/globals';
import { parseUrl } from '../../src/domain/parseUrl.js';

describe('parseUrl', () => {
  it('reads an absolute address, and says null for anything else', () => {
    expect(parseUrl('https://bücher.example/ö x.mp3')?.href).toBe(
      'https://xn--bcher-kva.example/%C3%B6%20x.mp3',
    );
    for (const text of ['', '/media/tour.mp3', 'https://', 'https://a b', 'words']) {
      expect(parseUrl(text)).toBeNull();
    }
  });

  it('answers the same however often it is asked', () => {
    const answers = Array.from({ length: 20_000 }, () => parseUrl('https://bücher.example/')?.host);
    expect(new Set(answers)).toEqual(new Set(['xn--bcher-kva.example']));
  });
});
