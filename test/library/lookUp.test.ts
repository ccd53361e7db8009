import { describe, expect, it } from '@jest/globals';
import { readIdList } from '../../src/domain/lookup.js';
import { lookUp } from '../../src/library/lookUp.js';
import { aUsualLibrary } from '../support/aSite.js';

describe('a list that is looked up', () => {
  const found = lookUp(readIdList('1060000, 7654321, 1050001, 7654321'), aUsualLibrary());

  it('keeps its order, and how many times each was there', () => {
    expect(found.all.map(({ id, times }) => [id, times])).toEqual([
      ['1060000', 1],
      ['7654321', 2],
      ['1050001', 1],
    ]);
  });

  it('is parted by what is known of each', () => {
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect(ids(found.discussed)).toEqual(['1050001']);
    expect(ids(found.undiscussed)).toEqual(['1060000']);
    expect(found.unknown).toEqual([{ id: '7654321', times: 2 }]);
  });

  it('has every moment once', () => {
    expect(found.moments.map(({ segment }) => segment.id)).toEqual(['k3f9', 'm4p2']);
  });
});
