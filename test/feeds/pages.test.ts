import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layOut, MOST_BYTES, MOST_ITEMS, writeWithin } from '../../src/feeds/pages.js';

describe('the pages of a feed', () => {
  it('hold every row once, in order, as many as fit, at least one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { maxLength: 400 }),
        fc.integer({ max: 1000 }),
        (rows, room) => {
          const pages = layOut(rows, (bytes) => bytes, room);
          expect(pages.flat()).toEqual(rows);
          for (const [i, page] of pages.entries()) {
            const bytes = page.reduce((a, b) => a + b, 0);
            expect(page.length).toBeLessThanOrEqual(MOST_ITEMS);
            if (page.length > 1) expect(bytes).toBeLessThanOrEqual(room);
            if (rows.length > 0) expect(page.length).toBeGreaterThan(0);
            const next = pages[i + 1]?.[0];
            if (next !== undefined && page.length < MOST_ITEMS) {
              expect(bytes + next).toBeGreaterThan(room);
            }
          }
        },
      ),
    );
  });

  it('are one of nothing for no rows', () => {
    expect(layOut([], () => 1, 10)).toEqual([[]]);
  });
});

describe('a page that came out too long', () => {
  const items = [
    { url: 'https://a.example/1', html: 'x'.repeat(MOST_BYTES / 2) },
    { url: 'https://a.example/2', html: 'y'.repeat(MOST_BYTES) },
    { url: 'https://a.example/3', html: 'z' },
  ];
  const write = (all: readonly { html: string }[]) => all.map(({ html }) => html).join('\n');

  it('gives a link for the longest notes, and keeps the others', () => {
    const text = writeWithin(items, write);
    expect(text.length).toBeLessThanOrEqual(MOST_BYTES);
    expect(text.split('\n').slice(1)).toEqual([
      '<p><a href="https://a.example/2">Read the notes</a></p>',
      'z',
    ]);
  });

  it('stays as long as it must be when it is a single item, or nothing can give way', () => {
    expect(writeWithin(items.slice(1, 2), write)).toHaveLength(MOST_BYTES);
    const titles = 'x'.repeat(MOST_BYTES);
    const two = items.map(({ url }) => ({ url, html: '' }));
    expect(writeWithin(two, () => titles)).toHaveLength(MOST_BYTES);
  });
});
