import { BRACKET, HEIGHT, MARGIN, WIDTH, type PlacedText } from './layout.js';

/** Of the show's cover (scripts/artwork), with one more for what matters less. */
const COLOURS = { ground: '#0a5667', bracket: '#86ccd9', letters: '#f7f7f3', soft: '#c4dfe3' };

/**
 * A card as an SVG document of outlines alone: it holds no text, and needs no font to be drawn.
 * @param texts in their places
 * @param unitsPerEm of the outlines
 */
export function cardSvg(texts: readonly PlacedText[], unitsPerEm: number): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.ground}"/>`,
    `<path d="${bracket(MARGIN, 1)}${bracket(WIDTH - MARGIN, -1)}" fill="none" stroke="${COLOURS.bracket}" stroke-width="${BRACKET.stroke}"/>`,
    ...texts.flatMap((text) => outlines(text, unitsPerEm)),
    '</svg>',
  ].join('\n');
}

function outlines({ x, y, size, colour, set }: PlacedText, unitsPerEm: number): string[] {
  const scale = size / unitsPerEm;
  return set.glyphs
    .filter(({ outline }) => outline !== '')
    .map((glyph) => {
      const place = `translate(${pixels(x + size * glyph.x)} ${pixels(y + size * glyph.y)})`;
      return `<path transform="${place} scale(${scale} ${-scale})" fill="${COLOURS[colour]}" d="${glyph.outline}"/>`;
    });
}

function pixels(length: number): string {
  return length.toFixed(2);
}

/** One side of the brackets, its back at `x`; `inwards` is 1 or -1. */
function bracket(x: number, inwards: 1 | -1): string {
  const { top, bottom, stroke, arm } = BRACKET;
  const back = x + (inwards * stroke) / 2;
  const tip = x + inwards * arm;
  return `M${tip} ${top + stroke / 2}H${back}V${bottom - stroke / 2}H${tip}`;
}
