import { describe, expect, it } from '@jest/globals';
import type { Library, SearchHit } from '../../../src/library/entries.js';
import { searchPage } from '../../../src/web/pages/searchPage.js';
import { aUsualLibrary } from '../../support/aSite.js';
import { aHit, aSearchAnswer } from '../../support/found.js';

const snippets = (...items: SearchHit[]) => {
  const search: Library['search'] = (query) => aSearchAnswer({ query, items });
  const library = Object.assign(aUsualLibrary(), { search });
  return searchPage(library, 'round', 1)?.hits.map(({ snippet }) => snippet);
};

describe('the text below a hit', () => {
  it('says a caution in a word instead of a sign', () => {
    expect(
      snippets(
        aHit({ snippet: 'Rounded. ⚠ Off by default' }),
        aHit({ snippet: '⚠️ Caution: review it first' }),
      ),
    ).toEqual(['Rounded. Caution: Off by default', 'Caution: review it first']);
  });

  it('is said once for a change and the segments that discuss it', () => {
    const snippet = 'Each line is rounded.';
    expect(snippets(aHit({ snippet }), aHit({ kind: 'segment', episode: 21, snippet }))).toEqual([
      snippet,
      '',
    ]);
  });

  it('does not repeat the title', () => {
    expect(snippets(aHit({ snippet: 'Invoices can round per line' }))).toEqual(['']);
  });
});

describe('a search', () => {
  it('shows the words that were looked for, and no others', () => {
    const page = searchPage(aUsualLibrary(), ' one two three four five six seven eight nine', 1);
    const query = 'one two three four five six seven eight';
    expect(page?.query).toBe(query);
    expect(page?.head).toMatchObject({ query, title: `Search: ${query}` });
    expect(page?.head.follow?.feed.href).toBe(
      '/changes.xml?q=one+two+three+four+five+six+seven+eight',
    );
  });
});
