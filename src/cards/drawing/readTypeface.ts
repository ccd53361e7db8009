import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs';
import type { SetText, Typeface } from '../typeface.js';

/** The glyph that stands for all that a font lacks: usually a box. */
const MISSING = 0;

/**
 * Two marks on one letter: the font sets one, and where the next would go it does not say. What a
 * letter and its marks have as one character was put together before.
 */
const STACKED_MARKS = /\p{M}{2}/u;
const MARK = /\p{M}/u;
/** What stands for a character that was lost is no writing. */
const LOST = '\uFFFD';

/**
 * Reads a font, TrueType or OpenType, whose scripts run from left to right.
 * @param bytes of the file
 */
export function readTypeface(bytes: Uint8Array): Typeface {
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const { upem } = face;
  const outlines = new Map<number, string>();

  function outlineOf(glyph: number): string {
    const known = outlines.get(glyph) ?? font.glyphToPath(glyph);
    outlines.set(glyph, known);
    return known;
  }

  function set(text: string): SetText | null {
    if (STACKED_MARKS.test(text) || text.includes(LOST)) return null;
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(Direction.LTR);
    shape(font, buffer);
    const glyphs = [];
    let pen = 0;
    for (const glyph of buffer.getGlyphInfosAndPositions()) {
      const { codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
      if (codepoint === MISSING) return null;
      const isLoose = xAdvance === 0 && xOffset === 0 && yOffset === 0;
      if (isLoose && MARK.test(text.slice(cluster, cluster + 3))) return null;
      const x = (pen + xOffset) / upem;
      glyphs.push({ x, y: -yOffset / upem, outline: outlineOf(codepoint) });
      pen += xAdvance;
    }
    return { width: pen / upem, glyphs };
  }

  return { unitsPerEm: upem, set };
}
