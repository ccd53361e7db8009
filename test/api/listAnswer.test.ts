import { describe, expect, it } from '@jest/globals';
import { listAnswer } from '../../src/api/listAnswer.js';

describe('listAnswer', () => {
  it('builds one page only and counts all', () => {
    const built: number[] = [];
    const answer = listAnswer([1, 2, 3, 4], { limit: 2, offset: 1 }, (entry) => {
      built.push(entry);
      return `item ${entry}`;
    });
    expect(answer).toEqual({ items: ['item 2', 'item 3'], total: 4 });
    expect(built).toEqual([2, 3]);
  });

  it('is empty behind the end', () => {
    expect(listAnswer([1], { limit: 5, offset: 7 }, String)).toEqual({ items: [], total: 1 });
  });
});
