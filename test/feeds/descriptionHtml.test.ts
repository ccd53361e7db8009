import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { descriptionHtml } from '../../src/feeds/descriptionHtml.js';

describe('the description of an RSS item', () => {
  it('is HTML, which readers take it for', () => {
    expect(descriptionHtml('Fields of <input> & more')).toBe('Fields of &lt;input&gt; &amp; more');
  });

  it('takes at most 4000 bytes, however its signs grow, and never half a sign', () => {
    const piece = fc.constantFrom('<', '&', 'ü', '🎉', ' ', 'word ');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 500, maxLength: 5000 }), (pieces) => {
        const html = descriptionHtml(pieces.join(''));
        expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(4000);
        expect(html.replace(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[&<>\uFFFD]/);
      }),
      { numRuns: 30 },
    );
  });
});
