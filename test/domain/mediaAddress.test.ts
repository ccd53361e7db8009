import { describe, expect, it } from '@jest/globals';
import { isMediaAddress, isWebAddress, mediaTypeOf } from '../../src/domain/mediaAddress.js';

describe('isMediaAddress', () => {
  it.each([
    '/media/tour.mp3',
    '/media/2026/tür.mp3',
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
