import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aLibrary } from '../../support/aLibrary.js';
import { aChange, anEpisode, aSegment } from '../../support/builders.js';

const library = aLibrary({
  episodes: [
    anEpisode({
      number: 15,
      versions: ['2.208', '2.21'],
      segments: [aSegment({ id: 'a1', title: 'Invoices wait for receipts' })],
    }),
  ],
  changes: [
    aChange({ id: '1050001', title: 'Invoices can round', version: '2.210', areas: ['billing'] }),
    aChange({ id: '1050002', title: 'Quotes can be cloned' }),
  ],
});
const suggest = (text: string) => library.suggest(text, { limit: 8, values: 24 });
const texts = (text: string) => suggest(text).map((one) => `${one.kind} ${one.text}`);

describe('while somebody types', () => {
  it('an ID is completed from its first digits, with or without #', () => {
    for (const typed of ['1050', '#1050']) {
      expect(suggest(typed).slice(0, 2)).toEqual([
        {
          kind: 'change',
          text: '1050001',
          description: 'Invoices can round',
          path: '/changes/1050001',
        },
        {
          kind: 'change',
          text: '1050002',
          description: 'Quotes can be cloned',
          path: '/changes/1050002',
        },
      ]);
    }
  });

  it('a version is offered in its right form', () => {
    expect(texts('2.2').slice(0, 2)).toEqual(['version 2.210', 'version 2.208']);
    expect(suggest('v2.21')[0]).toEqual({
      kind: 'version',
      text: '2.210',
      description: 'Version 2.210',
      path: '/versions/2.210',
    });
  });

  it('filters are offered with what they take', () => {
    expect(texts('round area:b')).toEqual(expect.arrayContaining(['filter round area:billing']));
    expect(texts('version:v2.20')).toContain('filter version:2.208');
    expect(texts('-is:')).toContain('filter -is:caution');
  });

  it('a filter that is typed is completed by nothing else', () => {
    expect(texts('is:')).toEqual(['filter is:caution', 'filter is:highlight']);
    expect(texts('round kind:s')).toEqual(['filter round kind:segment']);
    expect(texts('area:zzz')).toEqual([]);
    expect(texts('area:billing').filter((one) => one.startsWith('filter'))).toEqual([]);
  });

  it('areas and words are completed, and what would be found comes with its page', () => {
    expect(texts('bil')[0]).toBe('area Billing');
    expect(texts('inv')).toEqual([
      'word invoices',
      'change Invoices can round',
      'segment Invoices wait for receipts',
    ]);
    expect(texts('quotes clo')[0]).toBe('word quotes cloned');
  });

  it('any text is taken, and no more is offered than was asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.nat({ max: 5 }),
        (text, limit) => {
          expect(library.suggest(text, { limit, values: limit }).length).toBeLessThanOrEqual(limit);
        },
      ),
    );
    expect(suggest('  ')).toEqual([]);
  });
});
