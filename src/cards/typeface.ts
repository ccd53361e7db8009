/** What a text looks like when it is set in one line, in parts of the font's size; y grows downwards. */
export interface SetText {
  /** How far the next text stands behind its beginning. */
  width: number;
  /** The outlines of its letters, each moved to its place on the line. */
  glyphs: readonly PlacedGlyph[];
}

export interface PlacedGlyph {
  x: number;
  y: number;
  /** SVG path data in units of the font, y upwards; empty for a space. */
  outline: string;
}

/** A font, as far as cards need one. */
export interface Typeface {
  /** Of its outlines: so many to the font's size. */
  unitsPerEm: number;
  /**
   * Sets a text that is one line.
   * @returns null when a part of it is in a script, or a sign, that the font cannot write properly
   */
  set: (text: string) => SetText | null;
}
