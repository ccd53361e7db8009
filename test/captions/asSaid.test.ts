import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asSaid } from '../../src/captions/asSaid.js';
import type { Cue } from '../../src/captions/cue.js';
import { readCaptions } from '../../src/captions/readCaptions.js';

const cue = (start: number, end: number, text: string): Cue => ({ start, end, text });
const textsOf = (cues: readonly Cue[]) => asSaid(cues).map(({ text }) => text);

/** As YouTube writes what it heard by itself: the line of spaces is theirs, too. */
const YOUTUBE = `WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.389 align:start position:0%
${' '}
hello<00:00:00.480><c> everyone</c><00:00:01.000><c> welcome</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
hello everyone welcome
${' '}

00:00:02.399 --> 00:00:05.000 align:start position:0%
hello everyone welcome
to<00:00:02.600><c> the</c><00:00:02.800><c> show</c>

00:00:05.000 --> 00:00:05.010 align:start position:0%
to the show
${' '}

00:00:05.010 --> 00:00:08.000 align:start position:0%
to the show
&gt;&gt; the<00:00:05.600><c> show</c><00:00:05.900><c> begins</c>
`;

describe('what was said', () => {
  it('holds each line of captions that roll up once', () => {
    const { cues, problems } = readCaptions(YOUTUBE);
    expect(problems).toEqual([]);
    expect(asSaid(cues)).toEqual([
      cue(0.16, 2.399, 'hello everyone welcome'),
      cue(2.399, 5.01, 'to the show'),
      cue(5.01, 8, '>> the show begins'),
    ]);
  });

  it('holds them once when blank lines lost their space', () => {
    const { cues } = readCaptions(YOUTUBE.replaceAll('\n \n', '\n\n'));
    expect(textsOf(cues)).toEqual(['hello everyone welcome', 'to the show', '>> the show begins']);
  });

  it('holds each word of captions that grow once', () => {
    const grown = ['we', 'we can', 'we can round', 'we can round now'];
    expect(textsOf(grown.map((text, i) => cue(i, i + 1, text)))).toEqual([
      'we',
      'can',
      'round',
      'now',
    ]);
  });

  it('keeps what somebody says twice', () => {
    const cues = [cue(0, 1, 'No.'), cue(1, 2, 'No.'), cue(2, 3, 'Well, maybe.'), cue(3, 4, 'Yes.')];
    expect(asSaid(cues)).toEqual(cues);
  });

  it('stands in order of time, overlapping where people do', () => {
    const cues = [cue(9, 12, 'c'), cue(2, 5, 'b'), cue(0, 10, 'a')];
    expect(textsOf(cues)).toEqual(['a', 'b', 'c']);
  });

  it('takes a cue that stands twice for one', () => {
    expect(asSaid([cue(0, 1, 'a'), cue(2, 3, 'b'), cue(0, 1, 'a')])).toHaveLength(2);
  });

  it('changes nothing in captions that do not repeat', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 40 });
    fc.assert(
      fc.property(words, (texts) => {
        const cues = texts.map((text, i) => cue(i, i + 1, text));
        expect(asSaid(cues)).toEqual(cues);
      }),
    );
  });

  it('is always in order of time, and holds no blank cue', () => {
    const some = fc.record({
      start: fc.nat({ max: 20 }),
      length: fc.integer({ min: 1, max: 5 }),
      text: fc.array(fc.constantFrom('a', 'b', 'c', '\n'), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(some), (drawn) => {
        const cues = drawn
          .map(({ start, length, text }) => cue(start, start + length, text.join(' ').trim()))
          .filter(({ text }) => text !== '');
        const said = asSaid(cues);
        expect(said.every(({ start, end, text }) => text !== '' && end > start)).toBe(true);
        expect(said.map(({ start }) => start)).toEqual(
          said.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
    );
  });
});
