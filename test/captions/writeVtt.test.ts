import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cue } from '../../src/captions/cue.js';
import { tidy } from '../../src/captions/cueText.js';
import { readCaptions } from '../../src/captions/readCaptions.js';
import { writeVtt } from '../../src/captions/writeVtt.js';

const words = fc
  .string({ unit: 'grapheme' })
  .map((text) => tidy(text.replaceAll('\0', '')))
  .filter((text) => text !== '');
const name = words.map((text) => text.replace(/\s+/g, ' '));

const cue: fc.Arbitrary<Cue> = fc
  .record({
    start: fc.integer({ min: 0, max: 9_000_000 }),
    length: fc.integer({ min: 1, max: 60_000 }),
    text: words,
    voice: fc.option(name),
  })
  .map(({ start, length, text, voice }) => ({
    start: start / 1000,
    end: (start + length) / 1000,
    text,
    ...(voice === null ? {} : { voice }),
  }));

describe('writeVtt', () => {
  it('writes a header, times past one hour, voices and escapes', () => {
    expect(
      writeVtt([
        { start: 3661.5, end: 3662, text: 'a --> b & <c>' },
        { start: 0, end: 1, text: 'Hello\n\nthere', voice: 'Mendy' },
      ]),
    ).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<v Mendy>Hello\nthere\n\n01:01:01.500 --> 01:01:02.000\na --&gt; b &amp; &lt;c&gt;\n',
    );
  });

  it('writes a file of no cues', () => {
    expect(writeVtt([])).toBe('WEBVTT\n');
  });

  it('makes no arrow of a name that ends with dashes', () => {
    const cues: Cue[] = [{ start: 0, end: 1, text: '!', voice: 'A --' }];
    expect(writeVtt(cues).match(/-->/g)).toHaveLength(1);
    expect(readCaptions(writeVtt(cues)).cues).toEqual(cues);
  });

  it('is read back to the same cues, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(cue), (cues) => {
        const ordered = [...cues].sort((a, b) => a.start - b.start);
        expect(readCaptions(writeVtt(cues))).toEqual({ cues: ordered, problems: [] });
      }),
    );
  });
});
