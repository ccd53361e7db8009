import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byDate } from '../../../src/exchange/feed/dateOrder.js';

const on = (name: string, published: string | null) => ({ name, published });
const namesOf = (items: readonly { name: string; published: string | null }[]) =>
  byDate(items)
    .map(({ name }) => name)
    .join('');

describe('byDate', () => {
  it('puts the oldest first, whichever way the feed goes', () => {
    const feed = [on('c', '2026-03-03'), on('b', '2026-03-02'), on('a', '2026-03-01')];
    expect([namesOf(feed), namesOf([...feed].reverse())]).toEqual(['abc', 'abc']);
  });

  it('compares moments, not their letters', () => {
    expect(namesOf([on('b', '2026-03-01T00:30:00Z'), on('a', '2026-03-01T01:00:00+02:00')])).toBe(
      'ab',
    );
  });

  it('goes by place among those of one date, from the end of a feed that begins with the newest', () => {
    const [x, y] = [on('x', '2026-03-01'), on('y', '2026-03-01')];
    expect(namesOf([on('z', '2026-03-02'), y, x])).toBe('xyz');
    expect(namesOf([x, y, on('z', '2026-03-02')])).toBe('xyz');
  });

  it('leaves one without a date behind its older neighbour', () => {
    const [a, b, c] = [on('a', '2026-03-01'), on('b', null), on('c', '2026-03-03')];
    expect([namesOf([c, b, a]), namesOf([a, b, c])]).toEqual(['abc', 'abc']);
    expect(namesOf([on('b', null), on('a', null)])).toBe('ab');
  });

  it('loses none, adds none and leaves the argument as it is', () => {
    const date = fc.option(fc.constantFrom('2026-03-01', '2026-03-02T10:00:00Z', '2025-01-01'));
    fc.assert(
      fc.property(fc.array(fc.record({ published: date })), (items) => {
        const before = [...items];
        expect(new Set(byDate(items))).toEqual(new Set(items));
        expect(byDate(items)).toHaveLength(items.length);
        expect(items).toEqual(before);
      }),
    );
  });
});
