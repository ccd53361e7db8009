import { describe, expect, it } from '@jest/globals';
import { embedCode, frameSize, showsPicture } from '../../src/listening/embedding.js';

const hosted = {
  frame: '/player/21',
  host: 'YouTube',
  href: 'https://www.youtube.com/watch?v=abc',
};

describe('the size of the small player', () => {
  it('is that of a few lines for sound, and has a picture of 16 to 9 for a video', () => {
    expect(frameSize(false)).toEqual({ width: 600, height: 180 });
    expect(frameSize(true)).toEqual({ width: 600, height: 488 });
  });

  it('keeps within limits, the picture with the width', () => {
    expect(frameSize(false, { width: 320, height: 100 })).toEqual({ width: 320, height: 100 });
    expect(frameSize(true, { width: 320, height: null })).toEqual({ width: 320, height: 330 });
    expect(frameSize(true, { width: 2000, height: 2000 })).toEqual({ width: 600, height: 488 });
  });
});

describe('the small player', () => {
  it('shows a picture when what it plays is a video: the file first, then the host', () => {
    expect(showsPicture({ file: { src: '/media/a.mp3', kind: 'audio' }, hosted })).toBe(false);
    expect(showsPicture({ file: { src: '/media/a.mp4', kind: 'video' }, hosted: null })).toBe(true);
    expect(showsPicture({ file: null, hosted })).toBe(true);
    expect(showsPicture({ file: null, hosted: null })).toBe(false);
  });

  it('is put into a page by a frame, whatever its title holds', () => {
    const code = embedCode('https://a.example/embed/1?t=1:02&x', 'A "title" <b>', {
      width: 600,
      height: 180,
    });
    expect(code).toBe(
      '<iframe src="https://a.example/embed/1?t=1:02&amp;x" width="600" height="180" title="A &quot;title&quot; &lt;b>" style="border:0;max-width:100%" loading="lazy" allow="autoplay; encrypted-media; fullscreen; picture-in-picture" allowfullscreen></iframe>',
    );
  });
});
