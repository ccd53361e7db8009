import { describe, expect, it } from '@jest/globals';
import {
  embedAddress,
  embedOrigins,
  isVideoPage,
  videoHost,
  videoPicture,
} from '../../src/domain/video.js';

const EMBED = 'https://www.youtube-nocookie.com/embed/a_B-1';

describe('a video at its host', () => {
  it.each([
    ['https://www.youtube.com/watch?v=a_B-1&t=3', 'YouTube', EMBED],
    ['https://youtu.be/a_B-1?si=x', 'YouTube', EMBED],
    ['https://m.youtube.com/shorts/a_B-1', 'YouTube', EMBED],
    ['https://www.youtube.com/live/a_B-1', 'YouTube', EMBED],
    ['https://www.youtube-nocookie.com/embed/a_B-1', 'YouTube', EMBED],
    ['https://vimeo.com/1234', 'Vimeo', 'https://player.vimeo.com/video/1234'],
    ['https://vimeo.com/channels/staff/1234', 'Vimeo', 'https://player.vimeo.com/video/1234'],
    ['https://vimeo.com/1234/abcdef', 'Vimeo', 'https://player.vimeo.com/video/1234?h=abcdef'],
    [
      'https://player.vimeo.com/video/1234?h=abcdef&t=1',
      'Vimeo',
      'https://player.vimeo.com/video/1234?h=abcdef',
    ],
    ['https://vimeo.com/1234/settings', 'Vimeo', 'https://player.vimeo.com/video/1234'],
    ['https://vimeo.com/1234?h="><script>', 'Vimeo', 'https://player.vimeo.com/video/1234'],
    [
      'https://vimeo.com/channels/123456/1234567',
      'Vimeo',
      'https://player.vimeo.com/video/1234567',
    ],
    ['https://vimeo.com/showcase/12/video/1234', 'Vimeo', 'https://player.vimeo.com/video/1234'],
    ['https://vimeo.com/groups/staff/videos/1234', 'Vimeo', 'https://player.vimeo.com/video/1234'],
    ['https://vimeo.com/blog/2026/rounding', 'Vimeo', null],
    ['https://www.youtube.com/@runbook', 'YouTube', null],
    ['https://www.youtube.com/watch?v=%3Cscript', 'YouTube', null],
    ['https://vimeo.com/runbook', 'Vimeo', null],
    ['https://www.video.example/1', 'video.example', null],
    ['https://notyoutube.com/watch?v=a', 'notyoutube.com', null],
    ['no address', '', null],
  ])('%s plays at %s, embedded at %s', (url, host, embedded) => {
    expect([videoHost(url), embedAddress(url)]).toEqual([host, embedded]);
  });

  it.each([
    ['https://youtu.be/a_B-1', ['https://www.youtube.com'], ['https://www.youtube-nocookie.com']],
    ['https://vimeo.com/1234', [], ['https://player.vimeo.com']],
    ['https://video.example/1', [], []],
  ])('%s needs scripts of %j and frames of %j', (url, script, frame) => {
    expect(embedOrigins(url)).toEqual({ script, frame });
  });

  it('has a picture where the host is known to keep one', () => {
    expect(videoPicture('https://youtu.be/a_B-1')).toBe(
      'https://i.ytimg.com/vi/a_B-1/hqdefault.jpg',
    );
    expect(videoPicture('https://vimeo.com/1234')).toBeNull();
  });

  it.each([
    'https://www.youtube.com/watch?v=a_B-1',
    'https://music.youtube.com/watch?v=a_B-1&list=x',
    'https://m.youtube.com/shorts/a_B-1',
    'https://youtu.be/a_B-1',
    'https://www.youtube-nocookie.com/embed/a_B-1',
    'https://vimeo.com/1',
    'https://player.vimeo.com/video/1?h=abc',
    'https://vimeo.com/showcase/12/video/1',
  ])('is to be watched at %s', (address) => {
    expect(isVideoPage(address)).toBe(true);
  });

  it.each([
    'https://vimeo.com/blog',
    'https://vimeo.com/blog/2026/rounding',
    'https://player.vimeo.com/external/1.hd.mp4',
    'https://www.youtube.com/',
    'https://www.youtube.com/@runbook',
    'https://www.youtube.com/playlist?list=x',
    'https://cdn.example/watch?v=a_B-1',
    'https://notyoutube.com/watch?v=a_B-1',
    '/media/a.mp3',
    '',
  ])('is not to be watched at %j', (address) => {
    expect(isVideoPage(address)).toBe(false);
  });
});
