import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likeness, normalized } from '../../src/domain/words.js';

describe('likeness of titles', () => {
  it('is 1 for the same words, whatever the case, apostrophe or final stop', () => {
    expect(likeness("Today's date.", 'today’s DATE')).toBe(1);
    expect(normalized(' Today’s   date. ')).toBe("today's date");
  });

  it('survives a lost space', () => {
    expect(likeness('Invoicescan round per line', 'Invoices can round per line')).toBe(1);
  });

  it('is low for titles that say different things', () => {
    expect(likeness('Invoices can round per line', 'Chat bots may browse storage')).toBeLessThan(
      0.4,
    );
  });

  it('lies between 0 and 1 and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const score = likeness(a, b);
        return score >= 0 && score <= 1 && score === likeness(b, a);
      }),
    );
  });
});
