import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cardSvg } from '../../../src/cards/cardSvg.js';
import { drawPng } from '../../../src/cards/drawing/drawPng.js';
import { readTypeface } from '../../../src/cards/drawing/readTypeface.js';
import { layOut } from '../../../src/cards/layout.js';
import { readPicture } from '../../../src/media/picture.js';

const font = path.resolve(import.meta.dirname, '../../../public/fonts/IBMPlexSans-SemiBold.ttf');

describe('a drawn card', () => {
  it('is a PNG of the size that link previews ask for', () => {
    const typeface = readTypeface(readFileSync(font));
    const facts = { show: 'By the [run]Book', name: 'Episode 18', title: 'Rounding', versions: [] };
    const png = drawPng(cardSvg(layOut(facts, typeface), typeface.unitsPerEm));
    expect(readPicture(png)).toMatchObject({ format: 'PNG', width: 1200, height: 630 });
    expect(png.length).toBeGreaterThan(5000);
  });
});
