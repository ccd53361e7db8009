import { describe, expect, it } from '@jest/globals';
import {
  absoluteUrl,
  embedPath,
  momentPath,
  searchPath,
  secondPath,
} from '../../src/domain/address.js';

describe('addresses', () => {
  it('of a moment name its second, when known, and its segment', () => {
    expect(momentPath(18, 'k3f9', 1529)).toBe('/episodes/18?t=25:29#s-k3f9');
    expect(momentPath(18, 'k3f9', 3723)).toBe('/episodes/18?t=1:02:03#s-k3f9');
    expect(momentPath(18, 'k3f9', null)).toBe('/episodes/18#s-k3f9');
  });

  it('of a second name no segment', () => {
    expect(secondPath(18, 1529)).toBe('/episodes/18?t=25:29');
    expect(secondPath(18, 0)).toBe('/episodes/18?t=0:00');
  });

  it('of the small player name a second, or all of the episode', () => {
    expect(embedPath(18, 1529)).toBe('/embed/18?t=25:29');
    expect(embedPath(18, null)).toBe('/embed/18');
  });

  it('become absolute under BASE_URL, with or without its slash', () => {
    expect(absoluteUrl('https://runbook.example/', '/media/a.mp3')).toBe(
      'https://runbook.example/media/a.mp3',
    );
    expect(absoluteUrl('https://runbook.example', 'https://cdn.example/a.mp3')).toBe(
      'https://cdn.example/a.mp3',
    );
  });

  it('of a search carry any words', () => {
    expect(searchPath('a&b #1')).toBe('/search?q=a%26b%20%231');
  });
});
