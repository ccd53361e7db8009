import { describe, expect, it } from '@jest/globals';
import { readIdList } from '../../../src/domain/lookup.js';
import { lookupPage } from '../../../src/web/pages/lookupPage.js';
import { aUsualLibrary, BASE_URL } from '../../support/aSite.js';

const pageOf = (ids: string, typed: string | null = null) =>
  lookupPage(aUsualLibrary(), readIdList(ids), typed, BASE_URL);

describe('the page of many changes', () => {
  it('says what became of the list, and plays all its moments', () => {
    const page = pageOf('1050001x2,1060000,7654321');
    expect(page.answer?.line).toBe(
      '3 IDs: 1 discussed, at 2 moments; 1 not discussed yet; 1 not known here.',
    );
    expect(page.answer?.discussed[0]).toMatchObject({ repeated: '2 times in your list' });
    expect(page.button?.label).toContain('Play 1 moment');
    expect(page.answer?.unknown[0]?.follow).toBe('/subscribe?change=7654321#chosen');
  });

  it('keeps the list in its form', () => {
    expect(pageOf('1050001x2,1060000').typed).toBe('1050001\n1060000');
  });

  it('keeps a text without IDs, and says so', () => {
    const page = pageOf('', 'nothing here');
    expect(page).toMatchObject({ typed: 'nothing here', answer: null });
    expect(page.message).toContain('No change ID');
  });

  it('parts a list that is too long', () => {
    const many = Array.from({ length: 501 }, (_, i) => String(1_000_000 + i)).join(',');
    const page = pageOf(many, many);
    expect(page).toMatchObject({ answer: null, listening: null });
    expect(page.parts.map(({ text }) => text)).toEqual(['IDs 1 to 500', 'IDs 501 to 501']);
  });

  it('is only a form while nothing was asked', () => {
    expect(pageOf('')).toMatchObject({ answer: null, message: null, typed: '', parts: [] });
  });
});
