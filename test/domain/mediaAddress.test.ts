import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isMediaAddress,
  isSrtAddress,
  isWebAddress,
  localMediaName,
  mediaName,
  mediaTypeOf,
  parseMediaAddress,
} from '../../src/domain/mediaAddress.js';

describe('isMediaAddress', () => {
  it.each([
    '/media/tour.mp3',
    '/media/2026/t%C3%BCr.mp3',
    '/media/ep%2019.mp3',
    "/media/a+b,c;d=e@f!(g)'h.mp3",
    'https://cdn.example.org/a.mp3?x=1#t',
    'HTTP://example.org',
  ])('accepts %s', (text) => {
    expect(isMediaAddress(text)).toBe(true);
  });

  it.each([
    '',
    'tour.mp3',
    '/media/',
    '/media/../show.json',
    '/media/a/../../b',
    '/media/..',
    '/media/./a',
    '/media//a',
    '/media/a b.mp3',
    '/media/tür.mp3',
    '/media/100%.mp3',
    '/media/%E0%A4%A.mp3',
    '/media/%2e%2e',
    '/media/..%2fpackage.json',
    '/media/a%5Cb.mp3',
    '/media/a%00b.mp3',
    '/media/a\\b',
    '/media/a?b',
    '/media/http://x',
    'javascript:alert(1)',
    'ftp://example.org/a',
    'https://',
    'https://a b',
    '/etc/passwd',
  ])('refuses %j', (text) => {
    expect(isMediaAddress(text)).toBe(false);
  });

  it('tells a web address from a path', () => {
    expect(isWebAddress('https://example.org/a.mp3')).toBe(true);
    expect(isWebAddress('/media/a.mp3')).toBe(false);
  });
});

describe('the name of a file in the media folder', () => {
  it.each([
    ['tour.mp3', '/media/tour.mp3'],
    ['ep 19.mp3', '/media/ep%2019.mp3'],
    ['Episode #19.mp3', '/media/Episode%20%2319.mp3'],
    ['2026/tür.mp3', '/media/2026/t%C3%BCr.mp3'],
    ['100%.mp3', '/media/100%25.mp3'],
  ])('%s is reached at %s, and back', (name, address) => {
    expect(parseMediaAddress(name)).toBe(address);
    expect(localMediaName(address)).toBe(name);
    expect(mediaName(address)).toBe(name);
  });

  it.each([
    ['ep%2019.mp3', '/media/ep%2019.mp3'],
    ['/media/ep%2019.mp3', '/media/ep%2019.mp3'],
    ['/media/ep 19.mp3', '/media/ep%2019.mp3'],
    [' tour.mp3 ', '/media/tour.mp3'],
    ['https://example.org/a%20b.mp3', 'https://example.org/a%20b.mp3'],
  ])('may be written as %j', (text, address) => {
    expect(parseMediaAddress(text)).toBe(address);
  });

  it.each(['', '../a.mp3', 'a/../b', '/a.mp3', 'a\\b.mp3', 'a?b', 'C:a', 'a\nb', 'ftp://a/b.mp3'])(
    'is not %j',
    (text) => {
      expect(parseMediaAddress(text)).toBeNull();
    },
  );

  it('is not what an address elsewhere has', () => {
    expect(localMediaName('https://example.org/a.mp3')).toBeNull();
    expect(mediaName('https://example.org/a.mp3')).toBe('https://example.org/a.mp3');
  });

  it('leads to the same address again, whatever is encoded in it', () => {
    const parts = [
      'a',
      '/',
      ' ',
      '.',
      '%',
      '%20',
      '%25',
      '%2C',
      ',',
      '#',
      'ü',
      '%C3%BC',
      '%E2%80%A8',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string())), (pieces) => {
        const address = parseMediaAddress(pieces.join(''));
        if (address === null) return;
        expect(isMediaAddress(address)).toBe(true);
        expect(parseMediaAddress(mediaName(address))).toBe(address);
      }),
    );
  });
});

describe('mediaTypeOf', () => {
  it.each([
    ['/media/tour.mp3', 'audio/mpeg'],
    ['/media/TOUR.M4A', 'audio/x-m4a'],
    ['https://example.org/a.mp4?token=x.mp3', 'video/mp4'],
    ['/media/tour', null],
    ['/media/tour.constructor', null],
    ['https://example.org', null],
  ])('%s is %s', (address, type) => {
    expect(mediaTypeOf(address)).toBe(type);
  });
});

describe('isSrtAddress', () => {
  it.each([
    ['/media/18.SRT', true],
    ['https://example.org/18.srt?token=a.vtt', true],
    ['https://example.org/18.vtt?token=a.srt', false],
    ['https://example.org/srt', false],
  ])('%s: %s', (address, isSrt) => {
    expect(isSrtAddress(address)).toBe(isSrt);
  });
});
