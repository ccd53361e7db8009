import { describe, expect, it } from '@jest/globals';
import { createLibrary } from '../../../src/library/createLibrary.js';
import { anEpisode, aSegment, aShow, at } from '../../support/builders.js';
import { episodeDocument, showDocument } from '../../support/documents.js';

const ALL = { limit: 100, offset: 0 };
const SAID = [
  { start: 5, text: 'Welcome to the orchard.' },
  { start: 61, text: 'Now to rounding.' },
  { start: 70, text: 'Think of a greengrocer,' },
  { start: 74, text: 'who sells invoices by the pound.' },
  { start: 200, text: 'Rounding has ended, goodbye walnut.' },
];
const heard = () => {
  const library = createLibrary(
    [
      showDocument(aShow()),
      episodeDocument(
        anEpisode({
          number: 16,
          segments: [
            aSegment({ id: 'a1', title: 'Invoices round', time: at(60, 120) }),
            aSegment({ id: 'a2', title: 'Without a time' }),
          ],
        }),
      ),
    ],
    0,
  );
  library.hear(16, SAID);
  return library;
};

describe('a word that was only said', () => {
  it('leads to its segment at the second at which it was said', () => {
    expect(heard().search('greengrocer', ALL).items).toMatchObject([
      {
        kind: 'segment',
        title: 'Invoices round',
        path: '/episodes/16?t=1:10#s-a1',
        start: 70,
        moments: [{ segmentId: 'a1', source: 'transcript', start: 70 }],
        snippet: 'Now to rounding. Think of a greengrocer, who sells invoices by the pound.',
      },
    ]);
  });

  it('leads to the second of the episode where no segment is known to stand', () => {
    expect(heard().search('orchard', ALL).items).toMatchObject([
      { kind: 'episode', path: '/episodes/16?t=0:05', start: 5, segmentId: null },
    ]);
    expect(heard().search('walnut', ALL).items[0]).toMatchObject({ start: 200 });
  });

  it('is found beside one of the notes', () => {
    expect(heard().search('invoices greengrocer', ALL).items[0]).toMatchObject({ start: 70 });
  });

  it('comes after notes: a title that has the word leads to its start', () => {
    const hits = heard().search('rounding', ALL).items;
    expect(hits[0]).toMatchObject({ segmentId: 'a1', start: 60, moments: [{ source: 'notes' }] });
  });

  it('is forgotten with its transcript', () => {
    const library = heard();
    library.hear(16, null);
    expect(library.search('greengrocer', ALL).total).toBe(0);
  });
});
