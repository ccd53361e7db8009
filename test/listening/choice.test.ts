import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isOpen,
  NO_CHOICE,
  readChoice,
  toggleArea,
  toggleKind,
  withChoice,
  type Choice,
} from '../../src/listening/choice.js';

const KNOWN = ['billing', 'contracts', 'slas', 'ai'];
const NOTHING = { area: null, is: null, q: null };

/** What a server, or a page, reads from a query. */
function asked(query: string) {
  const parameters = new URLSearchParams(query);
  return { area: parameters.get('area'), is: parameters.get('is'), q: parameters.get('q') };
}

const choices: fc.Arbitrary<Choice> = fc.record({
  areas: fc.subarray(KNOWN),
  is: fc.subarray(['highlight', 'caution'] as const).map((kinds) => [...kinds]),
  words: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.trim()),
});

describe('a choice', () => {
  it('is read from an address', () => {
    const { choice, unknown } = readChoice(
      { area: 'billing,slas', is: 'highlight,caution', q: ' round line ' },
      KNOWN,
    );
    expect(choice).toEqual({
      areas: ['billing', 'slas'],
      is: ['highlight', 'caution'],
      words: 'round line',
    });
    expect(unknown).toEqual([]);
  });

  it('is nothing when nothing is asked', () => {
    expect(readChoice(NOTHING, KNOWN).choice).toEqual(NO_CHOICE);
    expect(isOpen(readChoice({ area: ' , ', is: '', q: ' ' }, KNOWN).choice)).toBe(true);
  });

  it('stands in the order of the show, each once', () => {
    const { choice } = readChoice(
      { area: 'slas, Billing,,slas', is: 'caution,highlight', q: null },
      KNOWN,
    );
    expect(choice.areas).toEqual(['billing', 'slas']);
    expect(choice.is).toEqual(['highlight', 'caution']);
  });

  it('leaves out what is not known, and names it', () => {
    const { choice, unknown } = readChoice({ area: 'billing,blling', is: 'news', q: null }, KNOWN);
    expect(choice).toEqual({ areas: ['billing'], is: [], words: '' });
    expect(unknown).toEqual(['blling', 'news']);
  });

  it('is written with what else the address has, as that is written', () => {
    const choice: Choice = { areas: ['billing', 'slas'], is: ['highlight'], words: 'round line' };
    expect(withChoice('?t=25:29&area=ai&order=time&q=x', choice)).toBe(
      '?t=25:29&order=time&area=billing,slas&is=highlight&q=round+line',
    );
    expect(withChoice('', NO_CHOICE)).toBe('');
    expect(withChoice('?area=ai&t=5', NO_CHOICE)).toBe('?t=5');
  });

  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom('', '?t=25:29', '?order=time'), (choice, query) => {
        const written = withChoice(query, choice);
        expect(readChoice(asked(written), KNOWN)).toEqual({ choice, unknown: [] });
        expect(withChoice(written, choice)).toBe(written);
      }),
    );
  });

  it('is read from any text', () => {
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 500 }));
    fc.assert(
      fc.property(text, text, text, (area, is, q) => {
        const { choice } = readChoice({ area, is, q }, KNOWN);
        const again = readChoice(asked(withChoice('', choice)), KNOWN).choice;
        expect(withChoice('', again)).toBe(withChoice('', choice));
      }),
    );
  });

  it('takes an area or a kind in, and lets it go', () => {
    const two = toggleArea({ ...NO_CHOICE, areas: ['slas'] }, 'billing', KNOWN);
    expect(two.areas).toEqual(['billing', 'slas']);
    expect(toggleArea(two, 'slas', KNOWN).areas).toEqual(['billing']);
    expect(toggleKind(toggleKind(NO_CHOICE, 'caution'), 'highlight').is).toEqual([
      'highlight',
      'caution',
    ]);
    expect(toggleKind({ ...NO_CHOICE, is: ['caution'] }, 'caution')).toEqual(NO_CHOICE);
  });
});
