import { describe, expect, it } from '@jest/globals';
import { latin1Bytes } from '../../src/mp3/bytes.js';
import { readTags } from '../../src/mp3/readTags.js';
import { withChapters, type OpenChapter } from '../../src/mp3/withChapters.js';
import {
  FOOTER,
  frameBytes,
  oldTag,
  silence,
  silenceOf,
  tagBytes,
  textFrame,
  UNSYNCHRONISED,
  unsynchronised,
} from '../support/mp3.js';

const chapter = (start: number, end: number | null, title = 'A'): OpenChapter => ({
  start,
  end,
  title,
  url: null,
});
const CHAPTERS = [chapter(0, 1.5, 'One'), chapter(1.5, 2, 'Two')];
const SOUND = silenceOf(3);
const COVER = frameBytes(3, 'APIC', Buffer.from('\0image/png\0\x03\0\xff\0\xff\xe0\xff', 'latin1'));

function made(file: Uint8Array, chapters = CHAPTERS) {
  const answer = withChapters(file, chapters);
  if (!answer.ok) throw new Error(answer.message);
  const bytes = Buffer.concat(answer.parts);
  const reading = readTags(bytes);
  if (!reading.ok) throw new Error(reading.message);
  return {
    lost: answer.lost,
    versions: reading.tags.map(({ version }) => version),
    ids: reading.tags.map(({ frames }) => frames.map(({ id }) => id).join(' ')),
    frames: reading.tags.flatMap(({ frames }) => frames),
    rest: bytes.subarray(reading.end),
  };
}

describe('a copy of an MP3 with chapters', () => {
  it('has a tag of 2.3 when the original has none, and the same sound', () => {
    const copy = made(SOUND);
    expect(copy).toMatchObject({ versions: [3], ids: ['CTOC CHAP CHAP'], lost: [] });
    expect(copy.rest.equals(SOUND)).toBe(true);
  });

  it('leaves the original as it is', () => {
    const file = Buffer.concat([tagBytes(3, 0, textFrame(3, 'TIT2', 'Title')), SOUND]);
    const before = Buffer.from(file);
    made(file);
    expect(file.equals(before)).toBe(true);
  });

  it.each([3, 4])('keeps a tag of 2.%i, with frames that nobody here knows', (version) => {
    const own = [
      textFrame(version, 'TIT2', 'Title'),
      frameBytes(version, 'APIC', COVER.subarray(10)),
      frameBytes(version, 'XYZ9', Buffer.alloc(300, 7), 0x4000),
    ];
    const padding = Buffer.alloc(64);
    const file = Buffer.concat([tagBytes(version, 0, ...own, padding), SOUND, oldTag('Title')]);
    const copy = made(file);
    expect(copy.ids).toEqual(['TIT2 APIC XYZ9 CTOC CHAP CHAP']);
    expect(copy.frames.slice(0, 3).map(({ body }) => Buffer.from(body))).toEqual([
      Buffer.from('\0Title'),
      COVER.subarray(10),
      Buffer.alloc(300, 7),
    ]);
    expect(copy.frames[2]?.flags).toBe(0x4000);
    expect(copy.rest.equals(Buffer.concat([SOUND, oldTag('Title')]))).toBe(true);
  });

  it('replaces chapters that are there, and an index of places that would be wrong', () => {
    const old = ['CHAP', 'CTOC', 'ASPI'].map((id) => frameBytes(3, id, Buffer.from('x\0')));
    const copy = made(Buffer.concat([tagBytes(3, 0, ...old, COVER), SOUND]));
    expect(copy.ids).toEqual(['APIC CTOC CHAP CHAP']);
    const twice = withChapters(SOUND, CHAPTERS);
    const bytes = twice.ok ? Buffer.concat(twice.parts) : Buffer.alloc(0);
    expect(withChapters(bytes, CHAPTERS)).toEqual(withChapters(SOUND, CHAPTERS));
  });

  it('turns a tag of 2.2 into 2.3, its picture too, and names what it cannot keep', () => {
    const own = [
      textFrame(2, 'TT2', 'Title'),
      frameBytes(2, 'PIC', Buffer.from('\0JPG\x03\0\xff\xd8', 'latin1')),
      frameBytes(2, 'CRM', Buffer.from('x')),
    ];
    const copy = made(Buffer.concat([tagBytes(2, 0, ...own), SOUND]));
    expect(copy).toMatchObject({
      versions: [3],
      ids: ['TIT2 APIC CTOC CHAP CHAP'],
      lost: ['CRM'],
    });
    expect(Buffer.from(copy.frames[1]?.body ?? []).toString('latin1')).toBe(
      '\0image/jpeg\0\x03\0\xff\xd8',
    );
  });

  it.each([2, 3])('reads a tag of 2.%i that is unsynchronised as a whole', (version) => {
    const id = version === 2 ? 'UFI' : 'UFID';
    const body = Buffer.from('a\0\xff\0\xff\xe1\xff', 'latin1');
    const tag = tagBytes(
      version,
      UNSYNCHRONISED,
      unsynchronised(frameBytes(version, id, body)),
      Buffer.alloc(9),
    );
    const copy = made(Buffer.concat([tag, SOUND]));
    expect(copy.ids).toEqual(['UFID CTOC CHAP CHAP']);
    expect(Buffer.from(copy.frames[0]?.body ?? [])).toEqual(body);
  });

  it('reads frames of 2.4 that are unsynchronised one by one, and a footer', () => {
    const body = Buffer.from('a\0\xff\0\xff\xe1\xff', 'latin1');
    const frame = frameBytes(4, 'UFID', unsynchronised(body), 0x0002);
    const tag = tagBytes(4, UNSYNCHRONISED | FOOTER, frame);
    const footer = Buffer.concat([latin1Bytes('3DI'), tag.subarray(3, 10)]);
    const copy = made(Buffer.concat([tag, footer, SOUND]));
    expect(copy.frames[0]).toMatchObject({ id: 'UFID', flags: 0 });
    expect(Buffer.from(copy.frames[0]?.body ?? [])).toEqual(body);
    expect(copy.rest.equals(SOUND)).toBe(true);
  });

  it('holds its chapters once when an editor has put two tags in front of the sound', () => {
    const first = tagBytes(3, 0, textFrame(3, 'TIT2', 'Title'));
    const second = tagBytes(
      4,
      0,
      frameBytes(4, 'CHAP', Buffer.from('x\0')),
      textFrame(4, 'TPE1', 'A'),
    );
    const copy = made(Buffer.concat([first, second, SOUND]));
    expect(copy).toMatchObject({ versions: [3, 4], ids: ['TIT2 CTOC CHAP CHAP', 'TPE1'] });
  });

  it('lets a chapter without an end last as long as the sound, and none longer', () => {
    const ends = (chapters: OpenChapter[]) =>
      made(SOUND, chapters)
        .frames.filter(({ id }) => id === 'CHAP')
        .map(({ body }) => Buffer.from(body).readUInt32BE('chp0\0'.length + 4));
    expect(ends([chapter(0, 1), chapter(1, null)])).toEqual([1000, 3004]);
    expect(ends([chapter(0, 90)])).toEqual([3004]);
  });

  it.each([
    [
      'a chapter behind the end',
      SOUND,
      [chapter(63.5, null, 'Late')],
      'it plays for 0:03, and “Late” starts at 1:03.5',
    ],
    ['what is no MP3', Buffer.alloc(9000, 'RIFF'), CHAPTERS, 'it holds no MP3 sound'],
    ['an empty file', Buffer.alloc(0), CHAPTERS, 'it holds no MP3 sound'],
    [
      'a tag without an end',
      tagBytes(3, 0, Buffer.alloc(99)).subarray(0, 50),
      CHAPTERS,
      'its ID3v2.3 tag is damaged',
    ],
    [
      'frames that overlap',
      Buffer.concat([tagBytes(4, 0, Buffer.from('TIT2\x7f\x7f\x7f\x7f\0\0x')), SOUND]),
      CHAPTERS,
      'its ID3v2.4 tag is damaged',
    ],
    [
      'a tag of another version',
      Buffer.concat([tagBytes(5, 0), SOUND]),
      CHAPTERS,
      'its tag is ID3v2.5, which is not known here',
    ],
    [
      'too many chapters',
      silence(1),
      Array.from({ length: 256 }, () => chapter(0, 1)),
      'an ID3 tag holds at most 255 chapters, and these are 256',
    ],
  ])('is refused for %s', (_, file, chapters, message) => {
    expect(withChapters(file, chapters)).toEqual({ ok: false, message });
  });
});
