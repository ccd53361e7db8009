import { wordmarkOf } from '../domain/wordmark.js';
import type { CardFacts } from './cardFacts.js';
import { cutToWidth, type Measure } from './lines.js';
import { titleLines } from './title.js';
import type { SetText, Typeface } from './typeface.js';

/** What link previews ask for, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** What stands nearer to the edge may be cut off by a preview. */
export const MARGIN = 60;

/** The brackets around the title, the show's mark. Previews show it at a quarter of its size. */
export const BRACKET = { top: 142, bottom: 488, stroke: 32, arm: 72 };

/** A text in its place: where it begins on its base line, in pixels. */
export interface PlacedText {
  x: number;
  y: number;
  /** Of the font, in pixels. */
  size: number;
  colour: 'letters' | 'soft' | 'bracket';
  set: SetText;
}

const ROOM = WIDTH - 2 * MARGIN;
const TITLE = { left: MARGIN + 96, width: WIDTH - 2 * (MARGIN + 96), lineHeight: 1.13 };
const SHOW_SIZES = [50, 42];
const NAME_SIZE = 50;
const VERSIONS_SIZE = 42;
const GAP = 48;
/** IBM Plex Sans, in parts of the font's size. */
const CAP_HEIGHT = 0.698;

const TOP_LINE = Math.round(MARGIN + CAP_HEIGHT * NAME_SIZE);
const BOTTOM_LINE = HEIGHT - MARGIN;

/**
 * Sets a card: the show above the brackets, the title in them, the episode and its versions below.
 * A text that the typeface cannot write is left out whole; without a title, the episode's name takes
 * its place.
 * @returns texts that stand within the margins
 */
export function layOut(facts: CardFacts, typeface: Typeface): PlacedText[] {
  const measure = measureOf(typeface);
  const title = placeTitle(facts.title, typeface, measure);
  const name = title.length > 0 ? placeLine(facts.name, typeface) : [];
  const nameEnd = name.reduce((end, { x, size, set }) => Math.max(end, x + size * set.width), 0);
  return [
    ...placeShow(facts.show, typeface, measure),
    ...(title.length > 0 ? title : placeTitle(facts.name, typeface, measure)),
    ...name,
    ...placeVersions(facts.versions, nameEnd, typeface),
  ];
}

function placeShow(show: string, typeface: Typeface, measure: Measure): PlacedText[] {
  const size = SHOW_SIZES.find((each) => measure(show) * each <= ROOM) ?? SHOW_SIZES.at(-1) ?? 0;
  const { before, inBrackets, after } = wordmarkOf(cutToWidth(show, ROOM / size, measure));
  const runs: [string, PlacedText['colour']][] =
    inBrackets === null
      ? [[before, 'letters']]
      : [
          [before, 'letters'],
          ['[', 'bracket'],
          [inBrackets, 'letters'],
          [']', 'bracket'],
          [after, 'letters'],
        ];
  const placed: PlacedText[] = [];
  let x = MARGIN;
  for (const [text, colour] of runs) {
    const set = typeface.set(text);
    if (set === null) return [];
    placed.push({ x, y: TOP_LINE, size, colour, set });
    x += size * set.width;
  }
  return placed;
}

function placeTitle(title: string, typeface: Typeface, measure: Measure): PlacedText[] {
  if (title === '' || typeface.set(title) === null) return [];
  const { size, lines } = titleLines(title, TITLE.width, measure);
  const sets = lines.flatMap((line) => typeface.set(line) ?? []);
  if (sets.length < lines.length) return [];
  const step = size * TITLE.lineHeight;
  const height = (lines.length - 1) * step + CAP_HEIGHT * size;
  const first = (BRACKET.top + BRACKET.bottom - height) / 2 + CAP_HEIGHT * size;
  return sets.map((set, i) => {
    return { x: TITLE.left, y: Math.round(first + i * step), size, colour: 'letters', set };
  });
}

function placeLine(text: string, typeface: Typeface): PlacedText[] {
  const set = typeface.set(text);
  return set === null
    ? []
    : [{ x: MARGIN, y: BOTTOM_LINE, size: NAME_SIZE, colour: 'letters', set }];
}

/** At the right end of the line, or at its beginning where no name stands; their number if they are too many. */
function placeVersions(
  versions: readonly string[],
  nameEnd: number,
  typeface: Typeface,
): PlacedText[] {
  const size = VERSIONS_SIZE;
  const room = nameEnd === 0 ? ROOM : WIDTH - MARGIN - nameEnd - GAP;
  const sets = wordings(versions).flatMap((text) => typeface.set(text) ?? []);
  const set = sets.find(({ width }) => size * width <= room);
  if (set === undefined) return [];
  const x = nameEnd === 0 ? MARGIN : WIDTH - MARGIN - size * set.width;
  return [{ x, y: BOTTOM_LINE, size, colour: 'soft', set }];
}

function wordings(versions: readonly string[]): string[] {
  if (versions.length < 2) return versions.map((version) => `Version ${version}`);
  const all = `${versions.slice(0, -1).join(', ')} and ${versions.at(-1) ?? ''}`;
  return [`Versions ${all}`, `${versions.length} versions`];
}

/** Each text is measured once: breaking lines asks for the same ones again and again. */
function measureOf(typeface: Typeface): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? typeface.set(text)?.width ?? 0;
    known.set(text, width);
    return width;
  };
}
