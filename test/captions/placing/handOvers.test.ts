import { describe, expect, it } from '@jest/globals';
import { handOvers } from '../../../src/captions/placing/handOvers.js';
import { utterancesSaying } from '../../support/placing.js';

const weightsOf = (...texts: string[]) => [...handOvers(utterancesSaying(...texts))];
const CHAT = 'it works as it did before';

describe('turning to the next thing', () => {
  it.each([
    'Next up: invoices',
    "let's talk about reminders",
    'moving on then',
    'over to you Bo',
    'Our next question is from Ada',
  ])('is heard in “%s”', (text) => {
    const [, before, there, after] = weightsOf(CHAT, CHAT, text, CHAT);
    expect(there).toBeGreaterThan(before ?? NaN);
    expect(there).toBeGreaterThan(after ?? NaN);
  });

  it('is heard less in a word that also stands elsewhere', () => {
    const [perhaps = NaN] = weightsOf('okay');
    const [turning = NaN] = weightsOf('moving on');
    expect(perhaps).toBeGreaterThan(0);
    expect(perhaps).toBeLessThan(turning);
  });

  it('is not heard in chatter', () => {
    expect(weightsOf(CHAT, CHAT, CHAT)).toEqual([0, 0, 0]);
  });

  it('is likelier after a silence, a sentence, or when somebody else begins', () => {
    const [first, second] = utterancesSaying(CHAT, CHAT);
    if (!first || !second) throw new Error('two utterances were asked for');
    const plain = handOvers([first, second])[1];
    for (const pair of [
      [first, { ...second, start: second.start + 3 }],
      [{ ...first, text: `${CHAT}.` }, second],
      [first, { ...second, startsTurn: true }],
    ]) {
      expect(handOvers(pair)[1]).toBeGreaterThan(plain ?? NaN);
    }
  });
});
