import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const styles = path.resolve(import.meta.dirname, '../../src/browser/styles');

type Colours = ReadonlyMap<string, string>;

/** The colours that a piece of a sheet gives names to, over those it starts from. */
function coloursIn(css: string, over: Colours = new Map()): Colours {
  const own = [...css.matchAll(/--([\w-]+):\s*#([\da-f]{3,6});/gi)];
  return new Map([...over, ...own.map(([, name = '', value = '']) => [name, value] as const)]);
}

const [light = '', dark = ''] = readFileSync(path.join(styles, 'tokens.css'), 'utf8').split(
  /@media[^{]*prefers-color-scheme: dark\)/,
);
const themes = {
  light: coloursIn(light),
  dark: coloursIn(dark, coloursIn(light)),
  paper: coloursIn(readFileSync(path.join(styles, 'print.css'), 'utf8'), coloursIn(light)),
};

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const digits = colour.length === 3 ? colour.replaceAll(/./g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours by name, from 1 to 21 (WCAG 2.2). */
function contrast(colours: Colours, one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other]
    .map((name) => luminance(colours.get(name) ?? ''))
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['paper', 'paper-raised', 'accent-soft', 'amber-soft'];
const TEXT_PAIRS = [
  ...['ink', 'ink-soft', 'accent', 'amber'].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  // What stands out: the way past the masthead, and buttons that are filled.
  ['paper', 'ink'],
  ['paper', 'accent'],
] as const;
const BORDERS_OF_CONTROLS = [
  ['control', 'paper'],
  ['control', 'paper-raised'],
] as const;
// Lines that group; what they say is also said by a word, a sign or a distance.
const DECORATION = ['rule', 'rule-strong', 'amber-line'];

describe.each(Object.entries(themes))('on %s', (_theme, colours) => {
  it.each(TEXT_PAIRS)('%s can be read on %s: 4.5 to 1', (text, ground) => {
    expect(contrast(colours, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(BORDERS_OF_CONTROLS)('%s can be seen on %s: 3 to 1', (line, ground) => {
    expect(contrast(colours, line, ground)).toBeGreaterThanOrEqual(3);
  });

  it('no colour is left out of these pairs', () => {
    const judged = new Set([...TEXT_PAIRS, ...BORDERS_OF_CONTROLS].flat());
    expect([...colours.keys()].filter((name) => !judged.has(name)).sort()).toEqual(
      [...DECORATION].sort(),
    );
  });
});
