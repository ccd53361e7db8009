import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_CHOICE, type Choice, type Kind } from '../../src/listening/choice.js';
import {
  chosenOf,
  facetsOf,
  factWords,
  markedOf,
  matches,
  placedWords,
  type SegmentFacts,
} from '../../src/listening/facets.js';

function facts(over: { areas?: string[]; is?: Kind[]; text?: string } = {}): SegmentFacts {
  return { areas: over.areas ?? [], is: over.is ?? [], words: factWords(over.text ?? '') };
}

const choice = (over: Partial<Choice>): Choice => ({ ...NO_CHOICE, ...over });

describe('a choice lets a segment through', () => {
  it.each([
    ['in any of its areas', choice({ areas: ['ai', 'billing'] }), facts({ areas: ['billing'] })],
    ['of any of its kinds', choice({ is: ['highlight', 'caution'] }), facts({ is: ['caution'] })],
    ['with every word', choice({ words: 'line round' }), facts({ text: 'Round per line' })],
    [
      'with beginnings of words',
      choice({ words: 'inv rou' }),
      facts({ text: 'Invoices, rounded' }),
    ],
    ['whatever the case and accents', choice({ words: 'CAFÉ' }), facts({ text: 'a cafe' })],
    ["with ’ for '", choice({ words: "today's" }), facts({ text: 'to today’s date' })],
    ['by an ID with its #', choice({ words: '#1044274' }), facts({ text: '1044274' })],
    ['by an ID without', choice({ words: '1044274' }), facts({ text: '#1044274' })],
    ['by a version', choice({ words: 'v2.21' }), facts({ text: 'v2.210' })],
    ['when no word is asked', choice({ words: '?!' }), facts()],
  ])('%s', (_, asked, segment) => {
    expect(matches(asked, segment)).toBe(true);
  });

  it.each([
    ['in other areas', choice({ areas: ['ai'] }), facts({ areas: ['billing'] })],
    ['of no kind', choice({ is: ['highlight'] }), facts()],
    ['with only one of the words', choice({ words: 'round tax' }), facts({ text: 'Round' })],
    ['with a word inside another', choice({ words: 'ai' }), facts({ text: 'email' })],
    [
      'that fits one group and not the other',
      choice({ areas: ['ai'], is: ['caution'] }),
      facts({ areas: ['ai'] }),
    ],
  ])('but none %s', (_, asked, segment) => {
    expect(matches(asked, segment)).toBe(false);
  });
});

const AREAS = ['billing', 'ai', 'slas'];
const WORDS = ['round', 'rounded', 'line', 'tax'];
const KINDS: Kind[] = ['highlight', 'caution'];
const someFacts = fc
  .record({ areas: fc.subarray(AREAS), is: fc.subarray(KINDS), text: fc.subarray(WORDS) })
  .map(({ areas, is, text }) => facts({ areas, is, text: text.join(' ') }));
const someChoice = fc
  .record({ areas: fc.subarray(AREAS), is: fc.subarray(KINDS), words: fc.subarray(WORDS) })
  .map(({ words, ...rest }) => ({ ...rest, words: words.join(' ') }));

describe('the counts of a choice', () => {
  it('are what the list would hold', () => {
    fc.assert(
      fc.property(someChoice, fc.array(someFacts, { maxLength: 12 }), (asked, segments) => {
        const { areas, is } = facetsOf(asked, segments);
        for (const [slug, count] of areas) {
          expect(chosenOf({ ...asked, areas: [slug] }, segments)).toHaveLength(count);
        }
        for (const [kind, count] of is) {
          expect(chosenOf({ ...asked, is: [kind] }, segments)).toHaveLength(count);
        }
      }),
    );
  });

  it('name each area that is there or chosen', () => {
    const { areas } = facetsOf(choice({ areas: ['slas'] }), [facts({ areas: ['ai'] })]);
    expect(Object.fromEntries(areas)).toEqual({ slas: 0, ai: 1 });
  });
});

describe('the words of a choice are marked', () => {
  it('where a word begins with one of them', () => {
    const text = 'Invoices can round: the Round’s line';
    const marked = markedOf('inv round', placedWords(text)).map(({ at, length }) =>
      text.slice(at, at + length),
    );
    expect(marked).toEqual(['Invoices', 'round', 'Round’s']);
  });

  it('nowhere when there are none', () => {
    expect(markedOf(' #! ', placedWords('Invoices'))).toEqual([]);
  });

  it('in any text', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (written, words) => {
        for (const { at, length } of markedOf(words, placedWords(written))) {
          expect(at + length).toBeLessThanOrEqual(written.length);
        }
      }),
    );
  });
});
