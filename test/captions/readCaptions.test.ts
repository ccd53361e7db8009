import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { captionsForm, readCaptions } from '../../src/captions/readCaptions.js';

const lines = (...text: string[]): string => text.join('\n');

describe('readCaptions', () => {
  it('reads WebVTT with cue names, settings, tags, escapes and voices', () => {
    const { cues, problems } = readCaptions(
      lines(
        'WEBVTT - The tour',
        'Kind: captions',
        '',
        'NOTE made by hand',
        'over two lines',
        '',
        'STYLE',
        '::cue { color: red }',
        '',
        'intro',
        '00:00.500 --> 00:02.000 align:start position:10%',
        '<v.loud Mendy>Rounding &amp; <i>more</i></v>',
        '',
        '01:00:02.000 --> 01:00:04.250',
        '- two &lt;lines&gt;',
        '  of text',
      ),
    );
    expect(problems).toEqual([]);
    expect(cues).toEqual([
      { start: 0.5, end: 2, text: 'Rounding & more', voice: 'Mendy' },
      { start: 3602, end: 3604.25, text: '- two <lines>\nof text' },
    ]);
  });

  it('reads SRT with a byte order mark and Windows line ends', () => {
    const srt =
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<i>a < b</i> & c\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nlast\r\n';
    expect(readCaptions(srt)).toEqual({
      cues: [
        { start: 1, end: 2.5, text: 'a < b & c' },
        { start: 3, end: 4, text: 'last' },
      ],
      problems: [],
    });
  });

  it('reads WebVTT that lost its header', () => {
    expect(readCaptions('00:01.000 --> 00:02.000\nhello').cues).toEqual([
      { start: 1, end: 2, text: 'hello' },
    ]);
  });

  it('parts cues that lost the blank line between them', () => {
    const { cues, problems } = readCaptions(
      lines(
        '1',
        '00:00:01,000 --> 00:00:02,000',
        'one',
        '2',
        '00:00:02,000 --> 00:00:03,000',
        'two',
      ),
    );
    expect(problems).toEqual([]);
    expect(cues.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('makes a cue for each voice of a shared one', () => {
    const { cues } = readCaptions(
      lines('WEBVTT', '', '00:01.000 --> 00:02.000', '<v Mendy>Yes?</v>', '<v Robbie>Yes.</v>'),
    );
    expect(cues).toEqual([
      { start: 1, end: 2, text: 'Yes?', voice: 'Mendy' },
      { start: 1, end: 2, text: 'Yes.', voice: 'Robbie' },
    ]);
  });

  it('names what it cannot read by its line, and reads the rest', () => {
    const { cues, problems } = readCaptions(
      lines(
        'WEBVTT',
        '',
        '00:75.000 --> 00:80.000',
        'no such time',
        '',
        '00:05.000 --> 00:04.000',
        'backwards',
        '',
        'nothing to hold on to',
        '',
        '00:06.000 --> 00:07.000',
        'fine',
      ),
    );
    expect(cues).toEqual([{ start: 6, end: 7, text: 'fine' }]);
    expect(problems.map(({ line }) => line)).toEqual([3, 6, 9]);
    expect(problems[0]?.message).toBe(
      '“00:75.000 --> 00:80.000” is not a time: write it as 00:01.000 --> 00:04.000.',
    );
    expect(problems[1]?.message).toMatch(/ends before it starts/);
    expect(problems[2]?.message).toMatch(/has no time/);
  });

  it('finds nothing in an empty file or a bare header', () => {
    expect(readCaptions('')).toEqual({ cues: [], problems: [] });
    expect(readCaptions('WEBVTT')).toEqual({ cues: [], problems: [] });
  });

  it.each([
    ['00:00:01,000 -> 00:00:02,000'],
    ['00:00:01,000 –> 00:00:02,000'],
    ['00:00:01,000 → 00:00:02,000'],
    ['00: 00: 01, 000 -> 00: 00: 02, 000'],
    ['0:00:01.000000 --> 0:00:02.000000'],
  ])('reads the time %s, as programs that mend or translate texts leave it', (time) => {
    expect(readCaptions(`1\n${time}\nhello\n`).cues).toEqual([{ start: 1, end: 2, text: 'hello' }]);
  });

  it('reads SRT in which blank lines got between a counter, its time and its text', () => {
    const { cues, problems } = readCaptions(
      lines('1', '', '00:00:01,000 --> 00:00:02,000', '', 'one', '', 'and more', '', '2', '') +
        lines('', '00:00:03,000 --> 00:00:04,000', 'two'),
    );
    expect(problems).toEqual([]);
    expect(cues.map(({ text }) => text)).toEqual(['one\nand more', 'two']);
  });

  it('reads escapes of web pages in SRT, and leaves names that are none', () => {
    const { cues } = readCaptions(
      '1\n00:00:01,000 --> 00:00:02,000\n&gt;&gt; Q&amp;A &#39;now&#39; &constructor; &#xD800;',
    );
    expect(cues[0]?.text).toBe(">> Q&A 'now' &constructor; &#xD800;");
  });

  it('passes over times inside the text, comments before a cue, and a second header', () => {
    const { cues, problems } = readCaptions(
      lines(
        '',
        'WEBVTT',
        'X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000',
        '',
        'REGION',
        'id:fred',
        '',
        'NOTE a name by chance',
        '00:01.000 --> 00:02.000',
        'hello<00:01.500><c> there</c>',
        '',
        'WEBVTT',
        '',
        '00:03.000 --> 00:04.000',
        'again',
      ),
    );
    expect(problems).toEqual([]);
    expect(cues.map(({ text }) => text)).toEqual(['hello there', 'again']);
  });

  it('keeps a caption that ends when it starts, for an instant', () => {
    expect(readCaptions('WEBVTT\n\n00:01.000 --> 00:01.000\nhello').cues).toEqual([
      { start: 1, end: 1.001, text: 'hello' },
    ]);
  });

  it('keeps what overlaps or stands out of order, as the file has it', () => {
    const { cues, problems } = readCaptions(
      'WEBVTT\n\n00:05.000 --> 00:09.000\nlater\n\n00:01.000 --> 00:06.000\nearlier',
    );
    expect(problems).toEqual([]);
    expect(cues.map(({ start }) => start)).toEqual([5, 1]);
  });

  it('knows WebVTT by its first line', () => {
    expect(captionsForm('\uFEFF\nWEBVTT - The tour')).toBe('vtt');
    expect(captionsForm('WEBVTTX')).toBe('srt');
    expect(captionsForm('')).toBe('srt');
  });

  it('never throws, and gives only cues that can be written', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'WEBVTT',
        '00:01.000 --> 00:02.000',
        '1',
        '-->',
        ' ',
        '00:03.000 --> 00:02.000',
        '<v A>',
        '&#x110000;',
        'NOTE',
        '',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const { start, end, text } of readCaptions(pieces.join('\n')).cues) {
          expect(end).toBeGreaterThan(start);
          expect(text.trim()).not.toBe('');
        }
      }),
    );
  });
});
