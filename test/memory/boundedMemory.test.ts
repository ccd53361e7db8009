import { describe, expect, it } from '@jest/globals';
import { BoundedMemory } from '../../src/memory/boundedMemory.js';

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

  it('counts what it holds, and what had to make room', () => {
    const memory = memoryOf(4, ['a', 2], ['b', 1]);
    expect([memory.bytes, memory.size, memory.evictions]).toEqual([3, 2, 0]);
    memory.set('a', 'A', 3);
    memory.set('c', 'C', 1);
    expect([memory.bytes, memory.size, memory.evictions]).toEqual([4, 2, 1]);
    memory.delete('a');
    expect([memory.bytes, memory.size, memory.evictions]).toEqual([1, 1, 1]);
  });

  it('tells of each value that it does not keep any more, and of none that only grew', () => {
    const told: string[] = [];
    const memory = new BoundedMemory<string>(4, (value) => told.push(value));
    memory.set('a', 'A', 1);
    memory.set('a', 'A', 2);
    expect(told).toEqual([]);
    memory.set('a', 'newer', 2);
    memory.set('b', 'B', 3);
    memory.set('c', 'too large', 5);
    memory.delete('b');
    expect(told).toEqual(['A', 'newer', 'too large', 'B']);
  });
});
