import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { readCaptions } from '../../src/captions/readCaptions.js';
import { parseTimecode } from '../../src/domain/timecode.js';
import { chaptersOf, type Chapter } from '../../src/feeds/chapters.js';
import { chaptersFfmetadata } from '../../src/feeds/chaptersFfmetadata.js';
import { chaptersId3 } from '../../src/feeds/chaptersId3.js';
import { chaptersJson } from '../../src/feeds/chaptersJson.js';
import { chaptersMp4chaps } from '../../src/feeds/chaptersMp4chaps.js';
import { chaptersPsc, PSC_NAMESPACE } from '../../src/feeds/chaptersPsc.js';
import { chaptersVtt } from '../../src/feeds/chaptersVtt.js';
import { chaptersYoutube } from '../../src/feeds/chaptersYoutube.js';
import { readTags } from '../../src/mp3/readTags.js';
import { withChapters } from '../../src/mp3/withChapters.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';
import { silenceOf } from '../support/mp3.js';

type Read = [start: number | null, title: string | undefined][];

const BASE_URL = 'https://runbook.example';
const SOUND = silenceOf(60);

/** Each form, written and read back by the rules of its own standard. */
const FORMS: Record<string, (chapters: readonly Chapter[]) => Read> = {
  json: (chapters) => {
    const file = JSON.parse(chaptersJson(chapters, { title: 'A', podcastName: 'B' }, BASE_URL)) as {
      chapters: { startTime: number; title: string }[];
    };
    return file.chapters.map(({ startTime, title }) => [startTime, title]);
  },
  psc: (chapters) => {
    const document = XmlDocument.fromString(chaptersPsc(chapters, BASE_URL));
    try {
      return document
        .find('//psc:chapter', { psc: PSC_NAMESPACE })
        .map((node) => [
          parseTimecode(node.get('@start')?.content ?? ''),
          node.get('@title')?.content,
        ]);
    } finally {
      document.dispose();
    }
  },
  vtt: (chapters) => {
    const { cues, problems } = readCaptions(chaptersVtt(chapters));
    expect(problems).toEqual([]);
    return cues.map(({ start, text }) => [start, text]);
  },
  mp4chaps: (chapters) =>
    chaptersMp4chaps(chapters)
      .split(/\r\n?|\n/)
      .slice(0, -1)
      .map((line) => [parseTimecode(line.slice(0, 12)), line.slice(13)]),
  ffmetadata: (chapters) =>
    chaptersFfmetadata(chapters)
      .split('[CHAPTER]\nTIMEBASE=1/1000\n')
      .slice(1)
      .map((block) => {
        const [, start, title] = /^START=(\d+)\nEND=\d+\ntitle=([^\n]*)\n$/.exec(block) ?? [];
        return [Number(start) / 1000, title?.replace(/\\(.)/gu, '$1')];
      }),
  id3: (chapters) => {
    const copy = withChapters(SOUND, chaptersId3(chapters, BASE_URL));
    const reading = copy.ok ? readTags(Buffer.concat(copy.parts)) : copy;
    if (!reading.ok) throw new Error(reading.message);
    const frames = reading.tags[0]?.frames.filter(({ id }) => id === 'CHAP') ?? [];
    return frames.map(({ body }) => {
      const bytes = Buffer.from(body);
      const times = bytes.indexOf(0) + 1;
      const title = times + 16;
      const text = bytes.subarray(title + 10, title + 10 + bytes.readUInt32BE(title + 4));
      return [
        bytes.readUInt32BE(times) / 1000,
        text[0] === 0 ? text.toString('latin1', 1) : text.toString('utf16le', 3),
      ];
    });
  },
};

const hostile = fc.constantFrom(
  '\n', '\r', '\u0085', '\u2028', '-->', '=', ';', '#', '\\', '<b>', '&', '&amp;', ']]>', '"', "'",
  '🎙', 'שלום', '\u202e', '\u0000', '\u001b', '\ud800', 'ü', ' ', '[CHAPTER]', 'WEBVTT', '00:01', 'a',
); // prettier-ignore
const title = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 })
  .map((pieces) => `A${pieces.join('')}z`);
const segments = fc
  .array(
    fc.record({ title, start: fc.option(fc.integer({ min: 0, max: 59_900 }), { nil: null }) }),
    { maxLength: 8 },
  )
  .map((drafts) =>
    drafts.map(({ title, start }, i) =>
      aSegment({ id: `s${i}`, title, time: start === null ? null : at(start / 1000) }),
    ),
  );

describe('all forms of chapters', () => {
  it('give the same starts and titles, from 0:00, whatever a title holds', () => {
    fc.assert(
      fc.property(segments, fc.boolean(), (segments, complete) => {
        const chapters = chaptersOf(anEntry({ segments, complete }));
        if (chapters.length === 0) return;
        const told: Read = chapters.map(({ start, title }) => [start, title]);
        expect(told[0]?.[0]).toBe(0);
        for (const [form, read] of Object.entries(FORMS)) {
          expect([form, read(chapters)]).toEqual([form, told]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("give YouTube's lines too, but for chapters under 10 s and what it does not take", () => {
    const times = [0, 60.25, 64, 3725];
    const chapters = chaptersOf(
      anEntry({
        segments: times.map((start) =>
          aSegment({ id: `s${start}`, title: `At <${start}>`, time: at(start) }),
        ),
      }),
    );
    expect(chaptersYoutube(chapters)).toEqual({
      ok: true,
      text: '00:00 At ‹0›\n01:00 At ‹60.25› · At ‹64›\n1:02:05 At ‹3725›\n',
    });
  });

  it('stand in time order, whatever the order of the notes', () => {
    const later = aSegment({ id: 'later', title: 'Later', time: at(60) });
    const earlier = aSegment({ id: 'earlier', title: 'Earlier', time: at(0) });
    const titles = (order: (typeof later)[]) =>
      Object.values(FORMS).map((read) => read(chaptersOf(anEntry({ segments: order }))));
    expect(titles([later, earlier])).toEqual(titles([earlier, later]));
  });
});
