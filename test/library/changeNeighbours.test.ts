import { describe, expect, it } from '@jest/globals';
import { changeNeighbours } from '../../src/library/changeNeighbours.js';
import { aLibrary } from '../support/aLibrary.js';
import { aChange } from '../support/builders.js';

const library = aLibrary({
  changes: [
    aChange({ id: '1050000', version: '2.212', areas: ['billing'] }),
    aChange({ id: '1050001', version: '2.212', areas: ['billing', 'ai'] }),
    aChange({ id: '1050009', version: '2.212', areas: ['billing'] }),
    aChange({ id: '1050002', version: '2.212', areas: ['slas'] }),
    aChange({ id: '1050003', version: '2.210', areas: ['billing'] }),
    aChange({ id: '1050004', areas: ['ai'] }),
    aChange({ id: '1050005' }),
  ],
});

function near(id: string, most = 5) {
  const change = library.change(id);
  const found = change && changeNeighbours(change, library, most);
  return found && { ...found, nearest: found.nearest.map((one) => one.id) };
}

describe('what stands near a change', () => {
  it('is of its version and on one of its areas', () => {
    expect(near('1050001')).toEqual({
      version: '2.212',
      areas: ['billing'],
      nearest: ['1050000', '1050009'],
      total: 2,
    });
  });

  it('is cut to the nearest by ID', () => {
    expect(near('1050009', 1)).toMatchObject({ nearest: ['1050001'], total: 2 });
  });

  it('is of its version alone when nothing of it shares an area', () => {
    expect(near('1050002')).toMatchObject({ version: '2.212', areas: [], total: 3 });
  });

  it('is on its areas while its version is not known', () => {
    expect(near('1050004')).toEqual({
      version: null,
      areas: ['ai'],
      nearest: ['1050001'],
      total: 1,
    });
  });

  it.each(['1050003', '1050005'])('is nothing when there is nothing like it: %s', (id) => {
    expect(near(id)).toBeNull();
  });
});
