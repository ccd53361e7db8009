import { describe, expect, it } from '@jest/globals';
import { readLoose } from '../../../src/notes/loose/readLoose.js';
import { CONTEXT } from './context.js';

const read = (...lines: string[]) => readLoose(lines.join('\n'), CONTEXT);
const outline = (reading: ReturnType<typeof read>) =>
  reading.draft.segments.map(({ section, title, changes }) => [
    section,
    title,
    changes[0]?.id ?? null,
  ]);

const TOP = [
  'By the [run]Book: Episode 43',
  '',
  'By  ',
  'Ada Harbour',
  'February 5, 2026',
  '20 min read',
  'Share this post',
  '',
];
const FOOT = [
  'Watch Now: By the [run]Book: Episode 43',
  'For easier tracking, check out haloreleases.remmy.dev to filter.',
];

describe('the number in a title', () => {
  it('may be of six digits, or begin with a zero', () => {
    expect(read('By the [run]Book: Episode 123456').draft.number).toBe(123_456);
    expect(read('By the [run]Book: Episode 07').draft.number).toBe(7);
  });

  it('is an error with its line when no episode can have it', () => {
    const { draft, problems } = read(
      '',
      'By the [run]Book: Episode 1000000 - Rounding',
      'Adds dark mode.',
    );
    expect(draft.number).toBeNull();
    expect(problems).toEqual([
      {
        line: 2,
        severity: 'error',
        message: expect.stringContaining('they go from 0 to 999999') as unknown,
      },
    ]);
  });

  it('is not an ID that the text speaks of', () => {
    const reading = read(
      ...TOP.slice(1),
      'In this episode 1044274 is new.',
      'Adds dark mode.',
      ...FOOT,
    );
    expect(reading.draft.number).toBe(43);
    expect(reading.problems).toEqual([]);
  });
});

describe('whole pages, as the series has published them', () => {
  it('with titles and paragraphs apart, and the list behind the pointer to the video', () => {
    const reading = read(
      ...TOP,
      'In Episode 43 of By the [run]Book we finish v2.208. It is a dense set.',
      '',
      'The following features stand out:',
      '',
      'Rounding per line #1050001',
      '',
      'Invoices round each line. The total follows.',
      '',
      'Quotes Split #1050002',
      '',
      'A quote can be cut in two.',
      '',
      ...FOOT,
      '',
      'Adds a column to lists.',
      'Adds a filter to lists.',
    );
    expect(reading.unread).toEqual([]);
    expect(reading.draft).toMatchObject({
      number: 43,
      published: '2026-02-05',
      versions: ['2.208'],
    });
    expect(outline(reading)).toEqual([
      ['The following features stand out', 'Rounding per line', '1050001'],
      ['The following features stand out', 'Quotes Split', '1050002'],
      [null, 'Adds a column to lists.', null],
      [null, 'Adds a filter to lists.', null],
    ]);
  });

  it('with middle dots, and text on the next line or right behind the bracket', () => {
    const reading = read(
      ...TOP.slice(2),
      'News',
      'Solutions',
      '',
      'In Episode 43 of By the [run]Book we read release v2.204.',
      "Here's a few key updates featured in this episode:",
      '· Azone has been added to agents (998001)',
      'Holidays count right.',
      '· Matchingof users (987001)Names and addresses both count.',
      'Other updates include:',
      '· Adds a column to lists.',
      ...FOOT,
    );
    expect(reading.unread).toEqual([]);
    expect(outline(reading)).toEqual([
      [
        "Here's a few key updates featured in this episode",
        'Azone has been added to agents',
        '998001',
      ],
      ["Here's a few key updates featured in this episode", 'Matchingof users', '987001'],
      ['Other updates include', 'Adds a column to lists.', null],
    ]);
  });

  it('with the description of a video', () => {
    const reading = read(
      'The hosts read v2.212 in this episode of By the [run]Book.',
      '',
      'Show notes: https://example.org/notes',
      '',
      '⏱️ Timestamps:',
      '0:00 Intro',
      '8:39 Webhooks | #1050003',
      '1:02:03 Goodbye',
      '',
      'Follow us on LinkedIn: https://example.org/in',
      '#HaloPSA #MSP',
    );
    expect(reading.unread).toEqual([]);
    expect(outline(reading)).toEqual([
      [null, 'Intro', null],
      [null, 'Webhooks', '1050003'],
      [null, 'Goodbye', null],
    ]);
  });

  it('with a list of links at the foot, which has a heading of its own', () => {
    const reading = read('0:00 Intro', '', 'Links:', 'HaloPSA: https://halopsa.example');
    expect(outline(reading)).toHaveLength(1);
    expect(reading.unread).toEqual([]);
  });

  it('with what leads elsewhere at the foot', () => {
    const reading = read(
      'Adds a column to lists.',
      'Adds a filter to lists.',
      '',
      'Related posts',
      'By the [run]Book: Episode 42',
      'March 3, 2026',
    );
    expect(outline(reading)).toHaveLength(2);
    expect(reading.draft).toMatchObject({ number: null, published: null });
    expect(reading.lines.slice(3)).toEqual(['furniture', 'furniture', 'furniture']);
  });

  it('with warnings and remarks beside the text of a title', () => {
    const reading = read(
      'Rounding | #1050001',
      '⚠️ Off by default.',
      'It rounds.',
      'Note: review it.',
      'Adds a column to lists.',
    );
    expect(reading.draft.segments[0]?.notes).toBe(
      '⚠️ Off by default.\n\nIt rounds.\nNote: review it.',
    );
    expect(reading.draft.segments).toHaveLength(2);
  });

  it('does not take sentences for a summary because the video is named at the end', () => {
    const reading = read(
      'Adds a column to lists.',
      'Adds a filter to lists.',
      'Watch Now: https://youtu.be/aBcDeFgHiJk',
    );
    expect(reading.draft.summary).toBe('');
    expect(reading.draft.segments).toHaveLength(2);
  });
});
