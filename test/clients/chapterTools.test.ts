import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chaptersOf } from '../../src/feeds/chapters.js';
import { chaptersFfmetadata } from '../../src/feeds/chaptersFfmetadata.js';
import { chaptersId3 } from '../../src/feeds/chaptersId3.js';
import { readTags } from '../../src/mp3/readTags.js';
import { withChapters } from '../../src/mp3/withChapters.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';
import { frameBytes, oldTag, tagBytes, UNSYNCHRONISED, unsynchronised } from '../support/mp3.js';

/** What ffmpeg and mutagen, readers that we did not write, make of the chapters that we write. */

const TITLES = [
  'Welcome',
  'a=b; #1 \\ c --> <d> & [CHAPTER]',
  '“ü” 🎙 שלום \u202e!',
  'A sentence of some length, as notes have them: invoices can now round per line, in every currency that there is, and quotes too.',
];
const STARTS = [0, 1.25, 2.5, 4];
const COVER = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const chapters = chaptersOf(
  anEntry({
    number: 18,
    segments: TITLES.map((title, i) =>
      aSegment({ id: `s${i}`, title, time: at(STARTS[i] ?? 0) }),
    ).reverse(),
  }),
);

let folder: string;
const place = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'runbook-chapters-'));
  writeFileSync(place('cover.png'), COVER);
  const sine = [
    '-f',
    'lavfi',
    '-i',
    'sine=frequency=440:duration=6',
    '-ar',
    '44100',
    '-b:a',
    '64k',
  ];
  ffmpeg(...sine, '-id3v2_version', '0', '-write_id3v1', '0', place('none.mp3'));
  ffmpeg('-i', place('none.mp3'), '-c', 'copy', '-f', 'ipod', '-c:a', 'aac', place('sound.m4a'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw new Error(`${program} cannot be run: is it installed?`, { cause: error });
  expect({ program, status, stderr }).toEqual({ program, status: 0, stderr: '' });
  return stdout;
}

const ffmpeg = (...args: string[]) => run('ffmpeg', '-v', 'error', '-y', ...args);

/** Tags a file by mutagen: title, artist and cover, a frame of somebody's own, an old chapter. */
function tagged(name: string, version: 2 | 3 | 4): void {
  const script = `
import sys
from mutagen.id3 import ID3, TIT2, TPE1, APIC, PRIV, MCDI, CHAP
t = ID3()
t.add(TIT2(encoding=1, text=['A title: ü']))
t.add(TPE1(encoding=0, text=['An artist']))
t.add(APIC(encoding=0, mime='image/png', type=3, desc='', data=open(sys.argv[2], 'rb').read()))
t.add(MCDI(data=bytes(range(256)) * 2))
t.add(PRIV(owner='x.example', data=b'\\xff\\x00\\xff\\xfe\\xff'))
t.add(CHAP(element_id='old', start_time=0, end_time=9, sub_frames=[TIT2(encoding=0, text=['Old'])]))
t.save(sys.argv[1], v2_version=int(sys.argv[3]), v1=2)`;
  writeFileSync(place(name), readFileSync(place('none.mp3')));
  run('/usr/bin/python3', '-c', script, place(name), place('cover.png'), String(version));
}

function copyOf(name: string): string {
  const made = withChapters(readFileSync(place(name)), chaptersId3(chapters, 'https://a.example'));
  if (!made.ok) throw new Error(made.message);
  writeFileSync(place(`copy-${name}`), Buffer.concat(made.parts));
  return place(`copy-${name}`);
}

function probed(file: string): [number, number, string | undefined][] {
  const answer = JSON.parse(
    run('ffprobe', '-v', 'error', '-show_chapters', '-of', 'json', file),
  ) as {
    chapters: { start_time: string; end_time: string; tags?: { title?: string } }[];
  };
  return answer.chapters.map(({ start_time, end_time, tags }) => [
    Number(start_time),
    Number(end_time),
    tags?.title,
  ]);
}

function mutagen(file: string): unknown {
  const script = `
import sys, json
from mutagen.id3 import ID3
t = ID3(sys.argv[1])
print(json.dumps({
  'version': t.version[1],
  'toc': [[c.flags, c.child_element_ids] for c in t.getall('CTOC')],
  'chapters': [[c.element_id, c.start_time, c.end_time, str(c.sub_frames['TIT2']), [w.url for w in c.sub_frames.getall('WXXX')]] for c in sorted(t.getall('CHAP'), key=lambda c: c.start_time)],
  'others': sorted([k, repr(f)] for k, f in t.items() if k[:4] not in ('CHAP', 'CTOC')),
}))`;
  return JSON.parse(run('/usr/bin/python3', '-c', script, file));
}

const packets = (file: string) =>
  run('ffmpeg', '-v', 'error', '-i', file, '-map', '0:a', '-c', 'copy', '-f', 'hash', '-');
const decoded = (file: string) =>
  run('ffmpeg', '-v', 'error', '-i', file, '-map', '0:a', '-f', 'hash', '-');

function soundOf(file: string): Buffer {
  const bytes = readFileSync(file);
  const reading = readTags(bytes);
  return reading.ok ? bytes.subarray(reading.end) : Buffer.alloc(0);
}

describe('chapters in an MP3', () => {
  it.each([
    ['no tag', 'none.mp3', null],
    ['a tag of 2.3', 'three.mp3', 3 as const],
    ['a tag of 2.4', 'four.mp3', 4 as const],
  ])('are read by ffprobe and mutagen, the rest untouched: %s', (_, name, version) => {
    if (version !== null) tagged(name, version);
    const copy = copyOf(name);
    const isCut = version === 4;
    const titles = TITLES.map((title, i) =>
      i === 3 && isCut ? expect.stringMatching(/…$/) : title,
    );
    const ends = [1.25, 2.5, 4, expect.closeTo(6, 1)];
    expect(probed(copy)).toEqual(titles.map((title, i) => [STARTS[i], ends[i], title]));

    const before = version === null ? { others: [] } : (mutagen(place(name)) as object);
    expect(mutagen(copy)).toEqual({
      ...before,
      version: version ?? 3,
      toc: [[3, TITLES.map((_, i) => `chp${i}`)]],
      chapters: titles.map((title, i) => [
        `chp${i}`,
        (STARTS[i] ?? 0) * 1000,
        expect.any(Number),
        title,
        [expect.stringMatching(/^https:\/\/a\.example\/episodes\/18\?t=.*#s-s\d$/)],
      ]),
    });
    expect(packets(copy)).toBe(packets(place(name)));
    expect(decoded(copy)).toBe(decoded(place(name)));
    expect(soundOf(copy).equals(soundOf(place(name)))).toBe(true);
  });
});

describe('tags of other programs', () => {
  const text = Buffer.from('\x01\xff\xfeT\0i\0', 'latin1');
  // A description of ÿàÿ: sound seems to begin in it, and it ends with FF 00.
  const picture = Buffer.concat([Buffer.from('\x03\xff\xe0\xff\0', 'latin1'), COVER]);
  const cover = Buffer.concat([Buffer.from('\0image/png\0'), picture]);
  const whole = (version: number, id: string, body: Buffer) =>
    tagBytes(
      version,
      UNSYNCHRONISED,
      unsynchronised(
        Buffer.concat([
          frameBytes(version, version === 2 ? 'TT2' : 'TIT2', text),
          frameBytes(version, id, body),
        ]),
      ),
      Buffer.alloc(40),
    );

  it.each([
    ['2.2', whole(2, 'PIC', Buffer.concat([Buffer.from('\0PNG'), picture]))],
    ['2.3', whole(3, 'APIC', cover)],
    [
      '2.4',
      tagBytes(
        4,
        UNSYNCHRONISED,
        frameBytes(4, 'TIT2', unsynchronised(text), 0x0002),
        frameBytes(4, 'APIC', unsynchronised(cover), 0x0002),
      ),
    ],
  ])('unsynchronised and with an ID3v1 tag at the end, say the same: %s', (_, tag) => {
    writeFileSync(
      place('old.mp3'),
      Buffer.concat([tag, readFileSync(place('none.mp3')), oldTag('Ti')]),
    );
    const copy = copyOf('old.mp3');
    const { others } = mutagen(place('old.mp3')) as { others: [string, string][] };
    expect(others).toHaveLength(2);
    const mime = (frames: [string, string][]) =>
      frames.map(([name, frame]) => [name, frame.replace("mime='PNG'", "mime='image/png'")]);
    expect((mutagen(copy) as { others: unknown }).others).toEqual(mime(others));
    expect(probed(copy)).toHaveLength(TITLES.length);
    expect(packets(copy)).toBe(packets(place('old.mp3')));
    expect(soundOf(copy).equals(soundOf(place('old.mp3')))).toBe(true);
  });
});

describe("ffmpeg's metadata file", () => {
  it.each([
    // Long titles in chapters of 2.4, which ffmpeg writes by itself, it does not read.
    ['none.mp3', ['-id3v2_version', '3']],
    ['sound.m4a', []],
  ])('gives %s its chapters', (name, version) => {
    writeFileSync(place('chapters.txt'), chaptersFfmetadata(chapters));
    const out = place(`with-${name}`);
    const inputs = ['-i', place(name), '-i', place('chapters.txt')];
    ffmpeg(...inputs, '-map_metadata', '1', '-map_chapters', '1', '-c', 'copy', ...version, out);
    const read = probed(out).map(([start, , title]) => [start, title]);
    expect(read).toEqual(TITLES.map((title, i) => [STARTS[i], title]));
  });
});
