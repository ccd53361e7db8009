import { describe, expect, it } from '@jest/globals';
import { feedNotes } from '../../src/feeds/feedNotes.js';
import { readCompanionNotes } from '../../src/notes/companionNotes.js';
import { htmlToMarkdown } from '../../src/notes/html/htmlToMarkdown.js';
import { aLibrary } from '../support/aLibrary.js';
import { aContext, anEpisode, aSegment, at } from '../support/builders.js';

const BASE = 'https://companion.example';
const PAGE = `${BASE}/episodes/21`;

const SEGMENTS = [
  aSegment({ id: 'aaa', title: 'Welcome to *all* [of] you', time: at(0) }),
  aSegment({
    id: 'bbb',
    section: 'Billing',
    title: 'Invoices can round per line',
    notes: 'Now per line.\n\n##### More\n\nYes.',
    time: at(3723),
    version: '2.210',
    changes: [
      { id: '1050001', version: null },
      { id: '1050002', version: null },
    ],
    areas: ['billing'],
    highlight: true,
  }),
  aSegment({ id: 'ccc', section: 'Billing', title: 'A sentence by itself.' }),
  aSegment({ id: 'ddd', section: 'Other: updates', title: 'Portals', notes: '⚠️ Off by default' }),
];

function fed(over: Parameters<typeof anEpisode>[0]) {
  const entry = aLibrary({ episodes: [anEpisode(over)] }).episode(21);
  if (!entry) throw new Error('no episode');
  return htmlToMarkdown(feedNotes(entry, BASE));
}

describe('readCompanionNotes', () => {
  it('reads the notes that our own feed carries back to the same segments', () => {
    const markdown = fed({
      summary: 'What is new.\n\n### Not a section\n\nText.',
      segments: SEGMENTS,
      media: { videoUrl: 'https://www.youtube.com/watch?v=abcdefghijk', enclosure: null },
    });
    const reading = readCompanionNotes(markdown, PAGE, aContext());
    expect(reading?.segments).toEqual(SEGMENTS);
    expect(reading?.summary).toBe('What is new.\n\n### Not a section\n\nText.');
  });

  it('is not for notes that link elsewhere, nor for those of an unknown page', () => {
    const markdown = fed({ segments: SEGMENTS });
    expect(readCompanionNotes(markdown, `${BASE}/episodes/20`, aContext())).toBeNull();
    expect(readCompanionNotes(markdown, null, aContext())).toBeNull();
  });

  // Where each line looks through all the others, none of these would end before the tests do.
  it.each([
    ['headings', '### a\n'.repeat(100_000)],
    ['moments', `[0:00](${PAGE}#s-aaa) A\n`.repeat(50_000)],
    ['facts', `[0:00](${PAGE}#s-aaa) A\n${'**Highlight**\n\n'.repeat(50_000)}`],
  ])('bears %s without end', (_what, lines) => {
    const read = readCompanionNotes(`${lines}[0:00](${PAGE}#s-bbb) B`, PAGE, aContext());
    expect(read?.segments.at(-1)).toMatchObject({ id: 'bbb', title: 'B' });
  });
});
