import { describe, expect, it } from '@jest/globals';
import { chapterSegments, withChapterTimes } from '../../../src/cli/importFeed/chapterSegments.js';
import { aContext, aSegment, at } from '../../support/builders.js';

const PAGE = 'https://companion.example/episodes/21';
const chapter = (start: number, title: string, url: string | null = null) => ({
  start,
  end: null,
  title,
  url,
});
const read = (...chapters: ReturnType<typeof chapter>[]) =>
  chapterSegments(chapters, PAGE, aContext());

describe('chapterSegments', () => {
  it('reads the IDs, versions and areas that a title states', () => {
    expect(read(chapter(1529, 'Invoices can round | v2.210 #1050001'))).toMatchObject([
      {
        title: 'Invoices can round',
        version: '2.210',
        areas: ['billing'],
        time: at(1529),
        highlight: false,
      },
    ]);
  });

  it.each(['Q&A: 3 * 4 = 12', 'Episode 12', 'Watch Now', '# Heading', '25.29', 'Welcome'])(
    'keeps the title %j as it is',
    (title) => {
      expect(read(chapter(0, title))).toMatchObject([{ title, time: at(0), notes: '' }]);
    },
  );

  it('keeps where a chapter points to, and the id of a segment of a companion', () => {
    const segments = read(
      chapter(0, 'Intro', PAGE),
      chapter(5, 'A', `${PAGE}?t=0:05#s-k3f9`),
      chapter(6, 'B', `${PAGE}?t=0:06#s-k3f9`),
      chapter(7, 'C', 'https://elsewhere.example/'),
    );
    expect(segments.map(({ title, id, notes }) => [title, id, notes])).toEqual([
      ['A', 'k3f9', ''],
      ['B', null, ''],
      ['C', null, '<https://elsewhere.example/>'],
    ]);
  });
});

describe('withChapterTimes', () => {
  const notes = [aSegment({ title: 'Invoices can round' }), aSegment({ title: 'Reminders' })];

  it('gives segments the times of the chapters with their titles, and adds the others', () => {
    const chapters = read(chapter(0, 'Welcome'), chapter(60, 'Reminders.'), chapter(90, 'Goodbye'));
    const timed = withChapterTimes(notes, chapters);
    expect(timed.map(({ title, time }) => [title, time?.start ?? null])).toEqual([
      ['Invoices can round', null],
      ['Reminders', 60],
      ['Welcome', 0],
      ['Goodbye', 90],
    ]);
  });

  it('gives equal titles their chapters in order, however many there are', () => {
    const many = Array.from({ length: 3000 }, (_, i) => aSegment({ title: `Change ${i % 1500}` }));
    const chapters = many.map((segment, i) => ({ ...segment, id: null, time: at(i) }));
    const timed = withChapterTimes(many, chapters);
    expect(timed.map(({ time }) => time?.start)).toEqual(many.map((_, i) => i));
  });

  it('prefers an equal title to one that is merely much like it', () => {
    const chapters = read(chapter(0, 'Reminders 2'), chapter(60, 'Reminders'));
    const timed = withChapterTimes([aSegment({ title: 'Reminders' })], chapters);
    expect(timed[0]?.time?.start).toBe(60);
  });

  it('leaves notes alone that state times themselves', () => {
    const own = [aSegment({ time: at(5) })];
    expect(withChapterTimes(own, read(chapter(0, 'Welcome')))).toEqual(own);
  });
});
