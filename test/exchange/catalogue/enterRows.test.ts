import { describe, expect, it } from '@jest/globals';
import { enterRows } from '../../../src/exchange/catalogue/enterRows.js';
import { aChange } from '../../support/builders.js';

describe('entering rows into the catalogue', () => {
  it('adds what is new and leaves the rest alone', () => {
    const other = aChange({ id: '1050009' });
    const { catalogue, added } = enterRows({ changes: { '1050009': other } }, [
      { id: '1050001', title: 'New', version: '2.210' },
    ]);
    expect(added).toBe(1);
    expect(catalogue.changes).toEqual({
      '1050009': other,
      '1050001': aChange({ title: 'New', version: '2.210' }),
    });
  });

  it('updates what a row states and never erases what it does not', () => {
    const stored = aChange({ title: 'Old', version: '2.210', notes: 'Kept' });
    const { catalogue, updated } = enterRows({ changes: { '1050001': stored } }, [
      { id: '1050001', title: 'Better' },
    ]);
    expect(updated).toBe(1);
    expect(catalogue.changes['1050001']).toEqual({ ...stored, title: 'Better' });
    expect(stored.title).toBe('Old');
  });

  it('knows when nothing changed', () => {
    const stored = aChange({ areas: ['billing'] });
    const rows = [{ id: stored.id, title: stored.title, areas: ['billing'] }];
    expect(enterRows({ changes: { [stored.id]: stored } }, rows)).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 1,
    });
  });
});
