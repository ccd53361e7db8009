import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAppleCategory } from '../../../src/feeds/check/appleCategories.js';
import {
  endingOf,
  isFeedAddress,
  isLanguage,
  isMailDate,
} from '../../../src/feeds/check/values.js';

describe('values of a feed', () => {
  it('take every date that JavaScript writes as RFC 2822 has it', () => {
    const date = fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(fc.property(date, (moment) => isMailDate(moment.toUTCString())));
  });

  it.each(['', '31.03.2026', '2026-03-31', 'Tue, 31 Marz 2026 10:00:00 GMT', 'Tue, 31 Mar 2026'])(
    'take no date such as %j',
    (text) => {
      expect(isMailDate(text)).toBe(false);
    },
  );

  it.each([
    ['https://a.example/a%20b.PNG?v=1#x', 'png'],
    ['https://a.example/a', ''],
    ['a.jpeg', 'jpeg'],
  ])('find the ending of %s', (address, ending) => {
    expect(endingOf(address)).toBe(ending);
  });

  it('are absolute addresses in ASCII, and languages of ISO 639', () => {
    expect(['https://a.example/%C3%BC', 'http://a'].every(isFeedAddress)).toBe(true);
    expect(
      ['/a', 'ftp://a', 'https://a.example/ü', 'https://a b', 'https://'].some(isFeedAddress),
    ).toBe(false);
    expect(['en', 'en-us', 'de-CH'].every(isLanguage)).toBe(true);
    expect(['', 'e', 'English', 'en_US'].some(isLanguage)).toBe(false);
  });

  it('are categories as Apple spells them', () => {
    expect(isAppleCategory('Technology', null)).toBe(true);
    expect(isAppleCategory('News', 'Tech News')).toBe(true);
    expect(isAppleCategory('technology', null)).toBe(false);
    expect(isAppleCategory('Technology', '')).toBe(false);
    expect(isAppleCategory('toString', null)).toBe(false);
  });
});
