import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readLoose } from '../../../src/notes/loose/readLoose.js';
import { CONTEXT } from './context.js';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');

/** The same text in the paragraphs of a page. */
const asHtml = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line === '' ? '' : `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`,
    )
    .join('\n');

describe.each([
  { number: 15, count: 45, versions: ['2.208', '2.210'], headed: 0 },
  { number: 16, count: 39, versions: ['2.210'], headed: 4 },
  { number: 17, count: 52, versions: ['2.210', '2.212'], headed: 0 },
])('the notes of episode $number', ({ number, count, versions, headed }) => {
  const text = fixture(`sources/episode-${number}.txt`);

  it.each([
    ['as they came', text],
    ['with Windows line ends and a byte order mark', `\uFEFF${text.replace(/\n/g, '\r\n')}`],
    ['with blank lines between', text.replace(/\n/g, '\n\n')],
    ['in HTML', asHtml(text)],
  ])('are read whole %s', (_, notes) => {
    const { draft, unread, problems, lines } = readLoose(notes, CONTEXT);
    expect({ unread, problems }).toEqual({ unread: [], problems: [] });
    expect(draft.segments).toHaveLength(count);
    expect(draft).toMatchObject({ number, versions, title: '', published: null, people: [] });
    expect(draft.summary).toBe(text.split('\n')[0]);
    expect(lines.filter((use) => use === 'furniture')).toHaveLength(2);
    const stated = draft.segments.filter(({ changes }) => changes.length > 0);
    expect(stated).toHaveLength(headed);
    expect(
      stated.every((one) => one.version === '2.210' && one.highlight && one.notes !== ''),
    ).toBe(true);
  });
});

describe('a published page', () => {
  it('is read from its HTML', () => {
    const { draft, unread, segmentLines } = readLoose(fixture('loose/blog-post.html'), CONTEXT);
    expect(draft).toMatchObject({
      number: 41,
      published: '2026-05-12',
      versions: ['2.210', '2.212'],
      media: { videoUrl: 'https://youtu.be/aBcDeFgHiJk' },
    });
    expect(draft.segments.map(({ title, highlight }) => [title, highlight])).toEqual([
      ['Invoices can round per line', true],
      ['Portals can show a clock', true],
      ['Reports open in a tab', true],
      ['Agents can sort the queue by age.', false],
      ['You can now copy a dashboard.', false],
      ['Adds <b> and `ticks` to mail templates.', false],
      ['Quotes now show their margin.', false],
      ['Icons are sharper on wide screens.', false],
    ]);
    expect(draft.segments[0]).toMatchObject({
      time: { start: 3723 },
      changes: [{ id: '1050001', version: '2.210' }],
      notes: expect.stringContaining('- ⚠️ Not enabled by default'),
    });
    expect(segmentLines).toEqual([28, 37, 39, 46, 47, 48, 50, 52]);
    expect(unread.map(({ line }) => line)).toEqual([54]);
  });

  it('is read from its Markdown', () => {
    const { draft, unread } = readLoose(fixture('loose/blog-post.md'), CONTEXT);
    expect(draft).toMatchObject({
      number: 42,
      title: 'The Quiet Release',
      published: '2026-03-31',
      versions: ['2.212'],
      media: { videoUrl: 'https://www.youtube.com/watch?v=aBcDeFgHiJk' },
    });
    expect(draft.segments.map(({ section, title }) => [section, title])).toEqual([
      ['Key updates', 'Tickets refresh by themselves'],
      ['Key updates', 'Matching takes more rules'],
      ['Also covered', 'Exports remember their columns.'],
      ['Also covered', 'Dark mode for charts'],
      ['Also covered', 'Budgets can be copied.'],
    ]);
    expect(unread.map(({ text }) => text)).toEqual(['![A chart](https://example.org/chart.png)']);
  });
});
