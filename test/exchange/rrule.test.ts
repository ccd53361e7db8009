import { describe, expect, it } from '@jest/globals';
import { isRrule } from '../../src/exchange/rrule.js';

describe('isRrule', () => {
  it.each([
    'FREQ=MONTHLY',
    'freq=weekly;byday=MO,WE',
    'RRULE:FREQ=MONTHLY;INTERVAL=1',
    'FREQ=DAILY;',
  ])('takes %s for a rule', (text) => {
    expect(isRrule(text)).toBe(true);
  });

  it.each(['', 'monthly', 'FREQ=', 'FREQ=MONTHLY;;INTERVAL=1', 'FREQ=MONTHLY INTERVAL=1', 'A=B=C'])(
    'takes %j for none',
    (text) => {
      expect(isRrule(text)).toBe(false);
    },
  );

  // With ways to split that multiply, none of these would end before the tests do.
  it('reads a long text that is nearly a rule in one go', () => {
    expect(isRrule(`${'A=BC'.repeat(100_000)} `)).toBe(false);
    expect(isRrule(`A=${'B'.repeat(100_000)} `)).toBe(false);
    expect(isRrule(`${'A=B;'.repeat(100_000)} `)).toBe(false);
  });
});
