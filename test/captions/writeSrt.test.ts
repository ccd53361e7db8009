import { describe, expect, it } from '@jest/globals';
import { readCaptions } from '../../src/captions/readCaptions.js';
import { writeSrt } from '../../src/captions/writeSrt.js';

describe('writeSrt', () => {
  it('numbers cues in order of their starts and names who speaks', () => {
    expect(
      writeSrt([
        { start: 2, end: 3.25, text: 'and then' },
        { start: 0, end: 1, text: 'Hello', voice: 'Mendy' },
      ]),
    ).toBe(
      '1\n00:00:00,000 --> 00:00:01,000\nMendy: Hello\n\n2\n00:00:02,000 --> 00:00:03,250\nand then\n',
    );
  });

  it('is read back to what WebVTT said', () => {
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nLess &lt; more &amp; so on --&gt; here\n';
    const srt = writeSrt(readCaptions(vtt).cues);
    expect(readCaptions(srt)).toEqual({
      cues: [{ start: 1, end: 2, text: 'Less < more & so on → here' }],
      problems: [],
    });
  });
});
