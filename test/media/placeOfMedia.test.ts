import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { placeOfMedia } from '../../src/media/placeOfMedia.js';

const folder = path.join('data', 'media');

describe('the file of an address', () => {
  it('lies in the media folder under its decoded name', () => {
    expect(placeOfMedia(folder, '/media/2026/ep%2019.mp3')).toBe(
      path.join(folder, '2026', 'ep 19.mp3'),
    );
  });

  it.each([
    null,
    'https://example.org/a.mp3',
    '/media/',
    '/media/../a.mp3',
    '/media/%2e%2e/a.mp3',
    '/media/..%2fa.mp3',
    '/media/a%00.mp3',
    '/media/%E0%A4%A',
  ])('is none for %j', (address) => {
    expect(placeOfMedia(folder, address)).toBeNull();
  });
});
