import { describe, expect, it } from '@jest/globals';
import {
  isEpisodeNumber,
  parseEpisodeNumber,
  parseWrittenEpisodeNumber,
} from '../../src/domain/episodeNumber.js';

describe('the number of an episode', () => {
  it.each([
    ['0', 0],
    ['16', 16],
    ['999999', 999_999],
  ])('%s is one', (text, number) => {
    expect(parseEpisodeNumber(text)).toBe(number);
    expect(isEpisodeNumber(number)).toBe(true);
  });

  it.each(['1000000', '016', '-1', '1.5', '1e3', ''])('%j is none', (text) => {
    expect(parseEpisodeNumber(text)).toBeNull();
  });

  it('may begin with zeros in notes', () => {
    expect(parseWrittenEpisodeNumber('016')).toBe(16);
    expect(parseWrittenEpisodeNumber('000')).toBe(0);
    expect(parseWrittenEpisodeNumber('1000000')).toBeNull();
  });

  it.each([1_000_000, -1, 1.5, NaN, Infinity])('%d is none', (number) => {
    expect(isEpisodeNumber(number)).toBe(false);
  });
});
