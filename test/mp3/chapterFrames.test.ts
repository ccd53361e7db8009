import { describe, expect, it } from '@jest/globals';
import { chapterFrames } from '../../src/mp3/chapterFrames.js';

const inside = (version: 3 | 4, title: string, url: string | null = null) => {
  const [, chapter] = chapterFrames(version, [{ start: 1.25, end: 3661.001, title, url }]);
  return Buffer.from(chapter?.body ?? []);
};

describe('chapter frames', () => {
  it('name their chapters in an ordered table of contents at the top', () => {
    const chapters = ['A', 'B'].map((title, i) => ({ start: i, end: i + 1, title, url: null }));
    const [contents, ...others] = chapterFrames(3, chapters);
    expect(contents?.id).toBe('CTOC');
    expect(Buffer.from(contents?.body ?? []).toString('latin1')).toBe('toc\0\x03\x02chp0\0chp1\0');
    expect(others.map(({ id }) => id)).toEqual(['CHAP', 'CHAP']);
  });

  it('hold times in thousandths, no place in the file, and the title', () => {
    expect(inside(3, 'Go!').toString('latin1')).toBe(
      `chp0\0\0\0\x04\xe2\0\x37\xdc\xc9${'\xff'.repeat(8)}TIT2\0\0\0\x04\0\0\0Go!`,
    );
  });

  it('write other signs as UTF-16 in 2.3 and as UTF-8 in 2.4', () => {
    expect(inside(3, '“ü 🎙”').subarray(21 + 10)).toEqual(
      Buffer.concat([Buffer.from([1, 0xff, 0xfe]), Buffer.from('“ü 🎙”', 'utf16le')]),
    );
    expect(inside(4, '“ü 🎙”').subarray(21 + 10)).toEqual(Buffer.from('\x03“ü 🎙”'));
  });

  it('hold the link to the moment', () => {
    const link = Buffer.from('\0chapter url\0https://a.example/');
    expect(inside(3, 'Go!', 'https://a.example/').subarray(-link.length - 10)).toEqual(
      Buffer.concat([Buffer.from('WXXX\0\0\0\x1f\0\0'), link]),
    );
  });

  it('stay short enough in 2.4 for readers that take sizes for plain numbers', () => {
    const title = 'invoice '.repeat(40).trim();
    const cut = inside(4, title, `https://a.example/${'x'.repeat(120)}`);
    expect(cut.subarray(21 + 11).toString()).toMatch(/^invoice .*invoice…$/);
    expect(cut.length).toBeLessThanOrEqual(21 + 10 + 127);
    expect(inside(3, title).toString('latin1')).toContain(title);
  });
});
