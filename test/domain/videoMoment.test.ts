import { describe, expect, it } from '@jest/globals';
import { fileMoment, videoMoment } from '../../src/domain/videoMoment.js';

describe('a moment of a video', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=1529s'],
    ['https://www.youtube.com/watch?v=abc&t=3s', 'https://www.youtube.com/watch?v=abc&t=1529s'],
    ['https://youtu.be/abc', 'https://youtu.be/abc?t=1529s'],
    ['https://vimeo.com/123', 'https://vimeo.com/123#t=1529s'],
    ['https://example.org/a.mp4', 'https://example.org/a.mp4#t=1529'],
    ['https://notyoutube.com/a', 'https://notyoutube.com/a#t=1529'],
  ])('of %s', (video, moment) => {
    expect(videoMoment(video, 1529.5)).toBe(moment);
  });
});

describe('a moment of a file', () => {
  it('keeps fractions of a second and replaces another fragment', () => {
    expect(fileMoment('/media/tour.mp3#x', 12.5)).toBe('/media/tour.mp3#t=12.5');
  });
});
