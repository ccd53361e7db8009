// The cover as SVG, in units of a 3000 × 3000 square. The name fills it, and the bracket of "[run]"
// is the mark: three letters in it are what is left to read when a list shows 55 pixels of it.

/** What the palette is made of (src/browser/styles/tokens.css): the light accent, the dark one, the paper. */
const COLOURS = { ground: '#0a5667', bracket: '#86ccd9', letters: '#f7f7f3' };

const SIDE = 3000;
const MARGIN = 320;
const BRACKET = { top: 950, bottom: 2050, stroke: 176, arm: 340 };

// IBM Plex Sans, in parts of the font's size.
const CAP_HEIGHT = 0.698;
const X_HEIGHT = 0.516;
/** The space that the font leaves on the left of a B: letters and bracket stand on one line. */
const BEARING = 0.087;

const SMALL = 560;
const LARGE = 1030;

/**
 * The cover of the show.
 * @param {string} font the typeface as a `data:` address, so that the drawing needs no other file
 * @returns {string} an SVG element of 3000 × 3000 units
 */
export function cover(font) {
  const { top, bottom } = BRACKET;
  const left = MARGIN - BEARING * SMALL;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">
<style>
@font-face { font-family: Cover; font-weight: 100 700; src: url(${font}) format('woff2') }
text { font-family: Cover; fill: ${COLOURS.letters} }
.small { font-size: ${SMALL}px; font-weight: 600; letter-spacing: -0.01em }
.large { font-size: ${LARGE}px; font-weight: 700; letter-spacing: -0.02em; text-anchor: middle }
path { fill: none; stroke: ${COLOURS.bracket}; stroke-width: ${BRACKET.stroke} }
</style>
<rect width="${SIDE}" height="${SIDE}" fill="${COLOURS.ground}"/>
<text class="small" x="${left}" y="${MARGIN + CAP_HEIGHT * SMALL}">By the</text>
<path d="${bracket(MARGIN, 1)}${bracket(SIDE - MARGIN, -1)}"/>
<text class="large" x="${SIDE / 2}" y="${(top + bottom + X_HEIGHT * LARGE) / 2}">run</text>
<text class="small" x="${left}" y="${SIDE - MARGIN}">Book</text>
</svg>`;
}

/** One side of the bracket, its back at `x`; `inwards` is 1 or -1. */
function bracket(x, inwards) {
  const { top, bottom, stroke, arm } = BRACKET;
  const back = x + (inwards * stroke) / 2;
  const tip = x + inwards * arm;
  return `M${tip} ${top + stroke / 2}H${back}V${bottom - stroke / 2}H${tip}`;
}
