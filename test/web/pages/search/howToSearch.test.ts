import { describe, expect, it } from '@jest/globals';
import { howToSearch } from '../../../../src/web/pages/search/howToSearch.js';
import { aLibrary } from '../../../support/aLibrary.js';
import { aUsualLibrary } from '../../../support/aSite.js';

describe('how to search', () => {
  it('is shown by examples of this library, each of which finds something', () => {
    const library = aUsualLibrary();
    const { words, filters } = howToSearch(library);
    const typed = [...words, ...filters].map((example) => example.typed);
    expect(typed).toEqual(
      expect.arrayContaining(['1050001', '2.212', 'area:billing', 'episode:21', 'has:time']),
    );
    for (const one of typed) {
      expect(library.search(one, { limit: 1, offset: 0 }).total).toBeGreaterThan(0);
    }
  });

  it('has no examples while there is nothing to find', () => {
    expect(howToSearch(aLibrary())).toEqual({ words: [], filters: [] });
  });
});
