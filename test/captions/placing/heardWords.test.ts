import { describe, expect, it } from '@jest/globals';
import { heardWords } from '../../../src/captions/placing/heardWords.js';
import { utterancesSaying } from '../../support/placing.js';

const heardOf = (texts: string[], vocabulary: string[] = []) =>
  heardWords(utterancesSaying(...texts), new Set(vocabulary));

describe('what was heard', () => {
  it('is by stem, with each place in order, once for each time', () => {
    const { places, lengths } = heardOf(['rounding and rounded', 'the lines', 'rounds']);
    expect(places.get('round')).toEqual([0, 0, 2]);
    expect(lengths).toEqual([2, 1, 1]);
  });

  it('holds no word that is said about everything', () => {
    expect(heardOf(['so this is what you get']).words).toEqual([]);
  });

  it('holds words that captions part, where the notes have them as one', () => {
    const { places } = heardOf(['we use set proc title', 'here'], ['setproctitl']);
    expect(places.get('setproctitl')).toEqual([0]);
    expect(heardOf(['we use set proc title']).places.has('setproctitl')).toBe(false);
  });

  it('holds an ID whichever way it is read out, also across captions', () => {
    const texts = ['it is 1,050,731', 'that is one oh five oh', 'seven three one'];
    expect(heardOf(texts, ['1050731']).places.get('1050731')).toEqual([0, 1]);
  });

  it('holds what a word may have been, without counting it as said', () => {
    const { places, lengths } = heardOf(['gandhi is a host'], ['gandi']);
    expect(places.get('gandi')).toEqual([0]);
    expect(lengths).toEqual([2]);
  });

  it('takes no word for another that was said as it is written', () => {
    expect(heardOf(['gandhi hosts', 'gandi hosts'], ['gandi']).places.get('gandi')).toEqual([1]);
  });
});
