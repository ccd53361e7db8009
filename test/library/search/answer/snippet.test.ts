import { describe, expect, it } from '@jest/globals';
import { snippetOf } from '../../../../src/library/search/answer/snippet.js';

const words =
  (...list: string[]) =>
  (word: string) =>
    list.includes(word);
const filler = (count: number) => Array.from({ length: count }, (_, i) => `filler${i}`).join(' ');

describe('a snippet', () => {
  it('is the whole of a short text', () => {
    expect(snippetOf('It rounds up.', words('rounds'), {})).toBe('It rounds up.');
  });

  it('is about 160 characters around the first word that matched', () => {
    const snippet = snippetOf(`${filler(40)} Café invoices ${filler(40)}`, words('cafe'), {});
    expect(snippet).toMatch(/^…filler\d+ .*Café invoices.* filler\d+…$/);
    expect(snippet.length).toBeGreaterThan(120);
    expect(snippet.length).toBeLessThanOrEqual(162);
  });

  it('is the beginning when no word matched, the end when the match is there', () => {
    expect(snippetOf(filler(40), words('other'), {})).toMatch(/^filler0 .*…$/);
    expect(snippetOf(`${filler(40)} last.`, words('last'), {})).toMatch(/^….* last\.$/);
  });

  it('finds a version by its alias', () => {
    const text = `${filler(40)} since v2.21 it rounds ${filler(40)}`;
    expect(snippetOf(text, words('2.210'), { '2.21': '2.210' })).toContain('v2.21');
  });

  it('cuts a text of one long word', () => {
    expect(snippetOf('x'.repeat(500), words('y'), {})).toBe(`${'x'.repeat(160)}…`);
  });
});
