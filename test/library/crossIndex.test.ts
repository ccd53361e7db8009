import { describe, expect, it } from '@jest/globals';
import { CrossIndex } from '../../src/library/crossIndex.js';

describe('a cross index', () => {
  it('finds owners by key and keys by owner', () => {
    const index = new CrossIndex<number, string>();
    index.file(15, ['a', 'b']);
    index.file(16, ['b']);
    expect(index.owners('b')).toEqual([15, 16]);
    expect([...index.keysOf(15)]).toEqual(['a', 'b']);
    expect(index.keys()).toEqual(['a', 'b']);
  });

  it('files an owner anew, tells which keys that touched, and forgets keys without owners', () => {
    const index = new CrossIndex<number, string>();
    index.file(15, ['a', 'b']);
    expect([...index.file(15, ['b', 'c'])]).toEqual(['a', 'b', 'c']);
    expect(index.has('a')).toBe(false);
    expect([...index.file(15, [])]).toEqual(['b', 'c']);
    expect(index.keys()).toEqual([]);
  });
});
