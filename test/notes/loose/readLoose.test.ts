import { describe, expect, it } from '@jest/globals';
import { readLoose } from '../../../src/notes/loose/readLoose.js';
import { CONTEXT } from './context.js';

const read = (...lines: string[]) => readLoose(lines.join('\n'), CONTEXT);
const titles = (reading: ReturnType<typeof read>) =>
  reading.draft.segments.map(({ title }) => title);

describe('which text belongs to a title', () => {
  it('is one line and the bullets, when there are no blank lines', () => {
    const reading = read(
      'Rounding | #1050001',
      'It is off.',
      '• ⚠️ Review it first',
      '• New',
      'Adds dark mode.',
    );
    expect(reading.draft.segments[0]?.notes).toBe('It is off.\n\n- ⚠️ Review it first\n- New');
    expect(titles(reading)).toEqual(['Rounding', 'Adds dark mode.']);
  });

  it('is the next paragraph and its bullets, when it stands alone in its block', () => {
    const reading = read(
      'Rounding | #1050001',
      '',
      'It is off.',
      '',
      '- New',
      '',
      'Adds dark mode.',
    );
    expect(reading.draft.segments[0]?.notes).toBe('It is off.\n\n- New');
    expect(titles(reading)).toEqual(['Rounding', 'Adds dark mode.']);
  });

  it('is the whole block, when blank lines set blocks apart', () => {
    const reading = read('Rounding | #1050001', 'It is off.', 'It is new.', '', 'Adds dark mode.');
    expect(reading.draft.segments[0]?.notes).toBe('It is off.\nIt is new.');
  });

  it('is all below a heading until the next one', () => {
    const reading = read(
      '### Rounding #1050001',
      '',
      'One.',
      '',
      '- two',
      '',
      'Three.',
      '',
      '### Quotes #1050002',
      '',
      'Four.',
    );
    expect(reading.draft.segments.map(({ notes }) => notes)).toEqual([
      'One.\n\n- two\n\nThree.',
      'Four.',
    ]);
  });

  it('does not take the list of everything else that follows the last heading', () => {
    const heads = [1, 2, 3, 4].flatMap((n) => [
      `### Title number ${n} #105000${n}`,
      '',
      'Its text.',
      '',
    ]);
    const rest = Array.from({ length: 35 }, (_, i) => [
      `Sentence number ${i} stands here.`,
      '',
    ]).flat();
    const reading = read(...heads, ...rest);
    expect(reading.draft.segments).toHaveLength(39);
    expect(reading.draft.segments.filter(({ highlight }) => highlight)).toHaveLength(4);
  });

  it('is told of when it took more than a dozen bullets', () => {
    const reading = read(
      'Rounding | #1050001',
      ...Array.from({ length: 13 }, (_, i) => `- Item number ${i}.`),
    );
    expect(reading.draft.segments).toHaveLength(1);
    expect(reading.problems).toEqual([
      { line: 1, severity: 'notice', message: expect.stringContaining('13 bullets') },
    ]);
  });

  it('joins lines that hard wrapping cut apart', () => {
    expect(
      titles(read('You can now round invoices', 'per line.', '', 'Adds dark mode', 'to lists.')),
    ).toEqual(['You can now round invoices per line.', 'Adds dark mode to lists.']);
  });

  it('finds references and times on a line of their own', () => {
    const [first, second] = read(
      'Rounding per line',
      'v2.21 #1050001 | 25:29',
      'It is off.',
      '26:10',
      'Quotes',
    ).draft.segments;
    expect(first).toMatchObject({ version: '2.210', time: { start: 1529 }, notes: 'It is off.' });
    expect(second).toMatchObject({ title: 'Quotes', time: { start: 1570 } });
  });
});

describe('titles', () => {
  it('are plain text in which the words stay', () => {
    expect(
      titles(read('Adds **bold**, `code`, $ variables, <variable>, a_b, 5 * 3 &amp; [run].')),
    ).toEqual(['Adds bold, code, $ variables, <variable>, a_b, 5 * 3 & [run].']);
  });

  it('leave their links in the notes', () => {
    const [segment] = read('You can now read [the guide](https://example.org/a_(b)).').draft
      .segments;
    expect(segment).toMatchObject({
      title: 'You can now read the guide.',
      notes: '[the guide](https://example.org/a_(b))',
    });
  });

  it('may be a bold label', () => {
    const [segment] = read('- **Dark mode for charts**: Charts follow the page.').draft.segments;
    expect(segment).toMatchObject({
      title: 'Dark mode for charts',
      notes: 'Charts follow the page.',
    });
  });
});

describe('areas', () => {
  it('follow from whole words of a title with a subject', () => {
    const reading = read(
      'Invoices use AI.',
      'Emails are shorter now.',
      'This improves invoices.',
      'It helps SLAs.',
      'IT Glue reads SLAs.',
    );
    expect(reading.draft.segments.map(({ areas }) => areas)).toEqual([
      ['billing', 'ai'],
      [],
      [],
      [],
      ['slas'],
    ]);
  });
});

describe('what is wrong on a line', () => {
  it.each([
    ['12:75 Rounding per line', 'error', '“12:75” is not a time'],
    ['Rounding | #1050001 | 12:75', 'error', '“12:75” is not a time'],
    ['Rounding | 25m29s', 'error', '“25m29s” is not a time'],
    ['Rounding | v2.21 #10500', 'error', 'is not an ID'],
    ['Rounding | #1050001 #1050001', 'warning', '#1050001 stands here twice'],
    ['Rounding | 25:29-20:00', 'error', 'is not after the start'],
  ])('is told of: %s', (line, severity, message) => {
    const reading = read('Adds dark mode to lists.', line);
    expect(reading.problems).toEqual([
      { line: 2, severity, message: expect.stringContaining(message) },
    ]);
    expect(reading.draft.segments[1]?.time).toBeNull();
  });
});

describe('what is not understood', () => {
  it.each([
    'Billing',
    '| a | b |',
    '![chart](chart.png)',
    '{{ widget }}',
    '???',
    'Home | About | Contact',
  ])('is unread, with its line: %s', (line) => {
    const reading = read('Adds dark mode to lists.', '', line, '', 'Quotes can be split.');
    expect(reading.unread).toEqual([{ line: 3, text: line }]);
    expect(reading.lines).toEqual(['episode', 'blank', 'unread', 'blank', 'episode']);
  });
});

describe('the header', () => {
  const header = (...lines: string[]) => {
    const reading = read(...lines, 'Quotes can be split.', 'Adds dark mode to lists.');
    expect(titles(reading)).toEqual(['Quotes can be split.', 'Adds dark mode to lists.']);
    expect(reading.unread).toEqual([]);
    return reading;
  };

  it('states number, title, day, summary, versions and the video', () => {
    const { draft, lines } = header(
      'By the [run]Book: Episode 16 - Locked',
      'By',
      'El Copeland',
      'Mar 31, 2026',
      '•',
      '20 min read',
      'News',
      'Share this post',
      'In Episode 16 of By the [run]Book we read v2.21 and 2.212, 2.5 hours long.',
      'Watch Now: [By the [run]Book: Episode 16](https://youtu.be/aBcDeFgHiJk)',
      'For easier tracking, check out haloreleases.remmy.dev to filter.',
    );
    expect(draft).toMatchObject({
      number: 16,
      title: 'Locked',
      published: '2026-03-31',
      versions: ['2.210', '2.212'],
      people: [],
      media: { videoUrl: 'https://youtu.be/aBcDeFgHiJk', enclosure: null },
    });
    expect(draft.summary).toBe(
      'In Episode 16 of By the [run]Book we read v2.21 and 2.212, 2.5 hours long.',
    );
    expect(lines.filter((use) => use === 'furniture')).toHaveLength(10);
  });

  it.each([
    'Watch Now: [our channel](https://www.youtube.com/@rising-tide)',
    'Subscribe: https://www.youtube.com/@rising-tide',
    'All episodes: https://www.youtube.com/playlist?list=PLaBcDeFgHiJk',
  ])('takes no channel and no playlist for the video: %s', (line) => {
    const video = 'Watch Now: https://youtu.be/aBcDeFgHiJk';
    expect(header('Episode 16', line).draft.media.videoUrl).toBeNull();
    expect(header('Episode 16', line, 'https://example.com').draft.media.videoUrl).toBeNull();
    expect(header('Episode 16', line, video).draft.media.videoUrl).toBe(
      'https://youtu.be/aBcDeFgHiJk',
    );
  });

  it.each([
    ['Tuesday, March 31, 2026', '2026-03-31'],
    ['31 March 2026', '2026-03-31'],
    ['Published on 2026-03-31', '2026-03-31'],
    ['By Ada Harbour · 31st Mar 2026 · 8 min read', '2026-03-31'],
  ])('reads the day in %s', (line, day) => {
    expect(header('By the [run]Book: Episode 16', line).draft.published).toBe(day);
  });

  it('asks about a day that can be two', () => {
    const reading = header('By the [run]Book: Episode 16', '3/4/2026');
    expect(reading.draft.published).toBeNull();
    expect(reading.problems).toEqual([
      { line: 2, severity: 'warning', message: expect.stringContaining('2026-04-03') },
    ]);
  });

  it('leaves everything open that is not stated', () => {
    const { draft } = header();
    expect(draft).toMatchObject({
      number: null,
      title: '',
      summary: '',
      published: null,
      versions: [],
      duration: null,
      complete: null,
    });
  });
});
