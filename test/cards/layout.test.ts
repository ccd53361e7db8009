import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cardFacts, type CardFacts } from '../../src/cards/cardFacts.js';
import { cardSvg } from '../../src/cards/cardSvg.js';
import { readTypeface } from '../../src/cards/drawing/readTypeface.js';
import { HEIGHT, layOut, MARGIN, WIDTH, type PlacedText } from '../../src/cards/layout.js';
import { anEpisode, aShow } from '../support/builders.js';

const font = path.resolve(import.meta.dirname, '../../public/fonts/IBMPlexSans-SemiBold.ttf');
const typeface = readTypeface(readFileSync(font));

const facts = (over: Partial<CardFacts> = {}): CardFacts => ({
  show: 'By the [run]Book',
  name: 'Episode 18',
  title: 'Tickets that refresh themselves',
  versions: ['2.212'],
  ...over,
});
const placed = (over: Partial<CardFacts> = {}) => layOut(facts(over), typeface);
const endOf = ({ x, size, set }: PlacedText) => x + size * set.width;
const titleOf = (texts: readonly PlacedText[]) => texts.filter(({ size }) => size > 50);
const sameSet = (a: PlacedText | undefined, text: string) =>
  JSON.stringify(a?.set) === JSON.stringify(typeface.set(text));

describe('a card', () => {
  it('stands within its margins, whatever the texts are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.array(fc.constantFrom('2.98', '2.210', '2.212'), { maxLength: 30 }),
        (show, title, versions) => {
          const cleaned = cardFacts({ title: show }, anEpisode({ title, versions }));
          for (const text of layOut(cleaned, typeface)) {
            expect(text.x).toBeGreaterThanOrEqual(MARGIN);
            expect(endOf(text)).toBeLessThanOrEqual(WIDTH - MARGIN + 1);
            expect(text.y).toBeLessThanOrEqual(HEIGHT - MARGIN);
          }
        },
      ),
    );
  });

  it('sets a short title large, a long one smaller, and the longest in four lines', () => {
    const size = (title: string) => titleOf(placed({ title }))[0]?.size ?? 0;
    const long = 'Invoices, tickets, service levels and filters that remember '.repeat(4);
    expect(size('Billing')).toBeGreaterThan(size('Tickets that refresh themselves'));
    expect(size('Tickets that refresh themselves')).toBeGreaterThan(size(long));
    expect(titleOf(placed({ title: long }))).toHaveLength(4);
  });

  it.each(['שלום עולם', 'Rocket 🚀', '漢字', 'مرحبا'])(
    'leaves out a title that its font cannot write, and names the episode instead: %s',
    (title) => {
      const [first, ...others] = titleOf(placed({ title }));
      expect(others).toEqual([]);
      expect(sameSet(first, 'Episode 18')).toBe(true);
    },
  );

  it('writes Greek, Cyrillic and accents', () => {
    for (const title of ['Ενημέρωση', 'Обновление', 'Žluťoučký kůň', 'Größe']) {
      expect(sameSet(titleOf(placed({ title }))[0], title)).toBe(true);
    }
  });

  it('names a trailer a tour, and shows nothing for what is not known', () => {
    const tour = cardFacts(aShow(), anEpisode({ type: 'trailer', title: '', versions: [] }));
    expect(tour).toEqual({ show: 'By the [run]Book', name: 'Tour', title: '', versions: [] });
    expect(titleOf(layOut(tour, typeface))).toHaveLength(1);
  });

  it('holds outlines only: no text of anybody’s becomes markup', () => {
    const svg = cardSvg(placed({ title: '<script>alert(1)</script>' }), typeface.unitsPerEm);
    expect(svg).not.toMatch(/<(?:script|text)|alert/);
  });
});
