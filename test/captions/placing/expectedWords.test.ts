import { describe, expect, it } from '@jest/globals';
import { expectedWords, withIdsHeard } from '../../../src/captions/placing/expectedWords.js';

const words = (title: string, notes = '') => Object.fromEntries(expectedWords({ title, notes }));

describe('the words that one may expect to hear of a segment', () => {
  it('are those of title and notes by their stems, with how often they stand in each', () => {
    expect(words('Invoices round', 'An invoice is rounded, and invoiced again.')).toEqual({
      invoic: { inTitle: 1, inNotes: 2 },
      round: { inTitle: 1, inNotes: 1 },
    });
  });

  it('are not those that are said of everything, nor single letters; single digits are', () => {
    expect(Object.keys(words('This is more of the same', 'x y 7'))).toEqual(['7']);
  });

  it('are the parts of a name that is written as one, and the whole', () => {
    expect(Object.keys(words('PandasTutor'))).toEqual(['panda', 'tutor', 'pandastutor']);
  });

  it('are none of notes that are empty', () => {
    expect(words('', '')).toEqual({});
  });
});

describe('IDs beside a title', () => {
  const plain = expectedWords({ title: 'Invoices round', notes: '' });
  const segment = { title: 'Invoices round', notes: '', ids: ['1050001', '1050002'] };

  it('count as words of it when somebody says them', () => {
    const heard = withIdsHeard(plain, segment, (id) => id === '1050002');
    expect([...heard.keys()]).toEqual(['invoic', 'round', '1050002']);
    expect(heard.get('1050002')).toEqual({ inTitle: 1, inNotes: 0 });
  });

  it('are not expected when nobody does', () => {
    expect(withIdsHeard(plain, segment, () => false)).toEqual(plain);
  });
});
