import { describe, expect, it } from '@jest/globals';
import { readLoose } from '../../../src/notes/loose/readLoose.js';
import { readNotes } from '../../../src/notes/readNotes.js';
import { CONTEXT } from './context.js';

const read = (...lines: string[]) => readLoose(lines.join('\n'), CONTEXT);

describe('lines with a label', () => {
  it('state the facts of the episode', () => {
    const { draft, unread, lines } = read(
      'EPISODE 34 - SLAs & more | v2.210',
      'By: Ada Harbour | Posted on 31 March 2026 | Reading time: 3 mins',
      'Hosts: Ada Harbour, Ben & Cleo',
      'Guest: Dora',
      'Duration: 48:05',
      'Video: https://www.youtube.com/watch?v=aBcDeFgHiJk',
      'Audio: ep34.mp3',
      'Versions: [v2.21, 2.212]',
      'Summary: We look at SLAs.',
      'Invoices can round | #1050001 | 25:29',
    );
    expect(draft).toMatchObject({
      number: 34,
      title: 'SLAs & more',
      summary: 'We look at SLAs.',
      people: [
        { name: 'Ada Harbour', role: 'host' },
        { name: 'Ben', role: 'host' },
        { name: 'Cleo', role: 'host' },
        { name: 'Dora', role: 'guest' },
      ],
      duration: 2885,
      versions: ['2.210', '2.212'],
      published: '2026-03-31',
      media: {
        videoUrl: 'https://www.youtube.com/watch?v=aBcDeFgHiJk',
        enclosure: { url: '/media/ep34.mp3', type: 'audio/mpeg', lengthBytes: null },
      },
    });
    expect(draft.segments.map(({ title }) => title)).toEqual(['Invoices can round']);
    expect(unread).toEqual([]);
    expect(lines.filter((use) => use === 'furniture')).toHaveLength(2);
  });

  it.each([
    'Published: 2026-05-19 by Ada Harbour',
    'Date: May 19, 2026',
    '**Posted on:** 19 May 2026',
  ])('state the day: %s', (line) => {
    expect(read('Episode 34', line, 'Adds dark mode to lists.').draft.published).toBe('2026-05-19');
  });

  it.each(['Duration: long', 'Hosts: the usual two', 'Audio: soon', 'Versions: the new ones'])(
    'are unread when they do not say it: %s',
    (line) => {
      const { unread, draft } = read('Episode 34', line, 'Adds dark mode to lists.');
      expect(unread).toEqual([{ line: 2, text: line }]);
      expect(draft.segments).toHaveLength(1);
    },
  );

  it('are notes inside a segment', () => {
    const { draft } = read('Rounding | #1050001', 'Duration: 48:05 at most.', 'Adds dark mode.');
    expect(draft.duration).toBeNull();
  });
});

describe('the summary of short notes', () => {
  it.each([
    'Ada and Ben on v2.212.',
    'Ada and Ben look at HaloPSA in this one.',
    '> Ada, Ben and Cleo read version 2.212.',
  ])('stands between the title line and the first title with fields: %s', (line) => {
    const { draft } = read(
      'Episode 34',
      line,
      'Invoices can round | #1050001 | 25:29',
      'It is off.',
    );
    expect(draft.summary).toBe(line);
    expect(draft.segments.map(({ title }) => title)).toEqual(['Invoices can round']);
  });

  it('may stand above a table', () => {
    const { draft } = read(
      '# Episode 34',
      '',
      'Ada and Ben look at v2.212.',
      '',
      '| Time | Change |',
      '|---|---|',
      '| 25:29 | Rounding |',
    );
    expect(draft.summary).toBe('Ada and Ben look at v2.212.');
    expect(draft.segments.map(({ title }) => title)).toEqual(['Rounding']);
  });

  it('is no sentence about the product', () => {
    const { draft } = read('Episode 34', 'You can now round.', 'Invoices can round | #1050001');
    expect(draft.summary).toBe('');
    expect(draft.segments).toHaveLength(2);
  });
});

describe('furniture', () => {
  it.each([
    ['Watch now to learn how invoices can be rounded.', 'episode'],
    ['Watch Now: By the [run]Book: Episode 46', 'furniture'],
    ['Watch now on YouTube', 'furniture'],
    ['Listen on Apple Podcasts', 'furniture'],
    ['Tagged: HaloPSA, MSP', 'furniture'],
    ['Ada Harbour May 26, 2026 4 min read', 'furniture'],
  ])('is told from what is said: %s', (line, use) => {
    expect(read('Adds dark mode to lists.', line, 'Quotes can be split.').lines[1]).toBe(use);
  });

  it('ends a section where a rule is drawn', () => {
    const { draft } = read(
      'Important mentions',
      'Rounding | #1050001',
      'It is off.',
      '',
      '***',
      '',
      'You can now hide the footer.',
    );
    expect(draft.segments.map(({ section }) => section)).toEqual(['Important mentions', null]);
  });
});

describe('front matter of another program', () => {
  it('leaves the notes loose; what it states under a known label is read', () => {
    const notes =
      '---\ntitle: My post\ndate: 2026-05-01\ntags: [halo]\nlayout: post\n---\n\nEpisode 37\n\n## Rounding | v2.212 #1050001\n\nIt is off.\n';
    const { form, draft, unread } = readNotes(notes, CONTEXT);
    expect(form).toBe('loose');
    expect(draft).toMatchObject({ number: 37, title: 'My post', published: '2026-05-01' });
    expect(draft.segments).toHaveLength(1);
    expect(unread).toEqual([{ line: 5, text: 'layout: post' }]);
  });
});

describe('notes as a whole', () => {
  it('are told of when they hold no segment', () => {
    expect(read('Episode 37').problems).toEqual([
      { line: null, severity: 'warning', message: expect.stringContaining('No segment was read') },
    ]);
  });

  it('have an unknown version reported where it stands, and cover what their segments state', () => {
    const { problems, draft } = readNotes('Rounding | v2.216 #1050001\nIt is off.', CONTEXT);
    expect(problems).toEqual([
      { line: 1, severity: 'warning', message: expect.stringContaining('2.216') },
    ]);
    expect(draft.versions).toEqual(['2.216']);
  });
});
