import { describe, expect, it } from '@jest/globals';
import { BoundedMemory } from '../../src/feeds/boundedMemory.js';

function memoryOf(maxBytes: number, ...entries: [key: string, bytes: number][]) {
  const memory = new BoundedMemory<string>(maxBytes);
  for (const [key, bytes] of entries) memory.set(key, key.toUpperCase(), bytes);
  return memory;
}

const kept = (memory: BoundedMemory<string>) =>
  ['a', 'b', 'c'].filter((key) => memory.get(key) === key.toUpperCase());

describe('a bounded memory', () => {
  it('keeps what fits', () => {
    expect(kept(memoryOf(6, ['a', 2], ['b', 2], ['c', 2]))).toEqual(['a', 'b', 'c']);
  });

  it('makes room by what was asked for longest ago', () => {
    const memory = memoryOf(4, ['a', 2], ['b', 2]);
    memory.get('a');
    memory.set('c', 'C', 1);
    expect(kept(memory)).toEqual(['a', 'c']);
  });

  it('keeps the newest value of a key', () => {
    const memory = memoryOf(4, ['a', 2], ['b', 2]);
    memory.set('a', 'other', 1);
    expect([memory.get('a'), memory.get('b')]).toEqual(['other', 'B']);
    memory.set('c', 'C', 1);
    expect(kept(memory)).toEqual(['b', 'c']);
  });

  it('lets nothing go for what is too large by itself', () => {
    expect(kept(memoryOf(4, ['a', 2], ['b', 2], ['c', 5]))).toEqual(['a', 'b']);
  });
});
