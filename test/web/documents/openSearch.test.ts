import { describe, expect, it } from '@jest/globals';
import { openSearchDescription } from '../../../src/web/documents/openSearch.js';
import { BASE_URL } from '../../support/aSite.js';
import { xmlTextsAt } from '../../support/xml.js';

describe('the description for browsers that search', () => {
  it('is well-formed whatever the show is called', () => {
    const xml = openSearchDescription(
      { title: '<By> & "the" \u0001 \u{1F600}[run]Book' },
      BASE_URL,
    );
    expect(xmlTextsAt(xml, '//*[local-name()="ShortName"]')[0]).toMatch(/^<By> & "the"/);
    expect(xmlTextsAt(xml, '//@template')).toEqual([
      `${BASE_URL}/search?q={searchTerms}`,
      `${BASE_URL}/api/v1/suggest?q={searchTerms}`,
    ]);
  });
});
