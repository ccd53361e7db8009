import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatPlayTime,
  formatTimecode,
  isoDuration,
  isSeconds,
  parseMoment,
  parseTimecode,
  spokenTime,
} from '../../src/domain/timecode.js';

describe('a timecode', () => {
  it.each([
    ['0:00', 0],
    ['8:39', 519],
    ['25:29', 1529],
    ['59:59', 3599],
    ['1:00:00', 3600],
    ['1:02:03', 3723],
    ['12:00:01', 43_201],
    ['75:30', 4530],
    ['0:12.48', 12.48],
  ])('%s is %d seconds', (text, seconds) => {
    expect(parseTimecode(text)).toBe(seconds);
  });

  it.each([
    '12:75',
    '1:75:00',
    '1:5:00',
    '25',
    '',
    ':30',
    '1:2',
    '99:99:99',
    '-1:00',
    '1:00:00:00',
    '2.5:00',
  ])('%j is not a time', (text) => {
    expect(parseTimecode(text)).toBeNull();
  });

  it('is written with hours only from one hour on', () => {
    expect(formatTimecode(1529)).toBe('25:29');
    expect(formatTimecode(3599)).toBe('59:59');
    expect(formatTimecode(3600)).toBe('1:00:00');
    expect(formatTimecode(12.48)).toBe('0:12.48');
  });

  it('reads back what it writes, for every number of seconds', () => {
    const seconds = fc.integer({ min: 0, max: 359_999_999 }).map((ms) => ms / 1000);
    fc.assert(
      fc.property(seconds.filter(isSeconds), (s) => parseTimecode(formatTimecode(s)) === s),
    );
  });
});

describe('the moment of an address', () => {
  it.each([
    ['25:29', 1529],
    ['1529', 1529],
    ['1529s', 1529],
    ['25m29s', 1529],
    ['1h2m3s', 3723],
    ['1h', 3600],
    ['2m', 120],
    ['90m', 5400],
    ['1:02:03', 3723],
    ['0', 0],
    ['12.5', 12.5],
  ])('%s is %d seconds', (text, seconds) => {
    expect(parseMoment(text)).toBe(seconds);
  });

  it.each(['99:99:99', '', 'abc', '-5', '1e3', 'h', '12:75', '9999999'])('%j is none', (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});

describe('other written times', () => {
  it('have hours and milliseconds as play time', () => {
    expect(formatPlayTime(3723.5)).toBe('01:02:03.500');
    expect(formatPlayTime(0)).toBe('00:00:00.000');
  });

  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [60, '1 minute'],
    [1529, '25 minutes 29 seconds'],
    [3723, '1 hour 2 minutes 3 seconds'],
    [7200, '2 hours'],
  ])('%d seconds are spoken as %s', (seconds, words) => {
    expect(spokenTime(seconds)).toBe(words);
  });

  it.each([
    [0, 'PT0S'],
    [84, 'PT1M24S'],
    [3600, 'PT1H'],
    [3723.4, 'PT1H2M3S'],
  ])('%d seconds are the duration %s of ISO 8601', (seconds, duration) => {
    expect(isoDuration(seconds)).toBe(duration);
  });

  it('know which numbers can be written without loss', () => {
    expect([0, 1529, 12.48, 359_999].every(isSeconds)).toBe(true);
    expect([-1, 1 / 3, Number.NaN, Infinity, 360_000].some(isSeconds)).toBe(false);
  });
});
