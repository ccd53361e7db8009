import { anchorOf } from '../../domain/episode.js';
import { formatTimecode, type Seconds } from '../../domain/timecode.js';
import type { PlacedSegment } from '../../library/entries.js';
import {
  choiceInWords,
  isOpen,
  KINDS,
  readChoice,
  withChoice,
  type AskedChoice,
  type Choice,
} from '../../listening/choice.js';
import { factWords, matches, type SegmentFacts } from '../../listening/facets.js';
import { plainText } from '../../markdown/plain.js';
import { choiceFacets, type Facet } from './choiceFacets.js';
import { inWords } from './phrases.js';
import type { AreaLink } from './segmentView.js';

/** What a page shows of a choice among its segments, and how to make another one. */
export interface ChoiceView {
  path: string;
  /** What else the address asks; it goes along. */
  kept: { name: string; value: string }[];
  words: string;
  kinds: Facet[];
  areas: Facet[];
  isOpen: boolean;
  /** `4 of 39 segments`. */
  shown: string;
  /** `Highlights, Billing, “round line”`; empty when nothing is chosen. */
  chosen: string;
  isNothing: boolean;
  /** The page with all segments. */
  all: { text: string; href: string };
  /** One line about what of the address is not known; null when all is. */
  unknown: string | null;
  /** The segment of the moment that the address names; `isHidden` when the choice leaves it out. */
  moment: { title: string; time: string; href: string; isHidden: boolean } | null;
}

/** What the choice of an address makes of an episode's page. */
export interface Chosen {
  choice: Choice;
  view: ChoiceView;
  /** Whether the address asks for anything, known or not. */
  isAsked: boolean;
  isChosen: (placed: PlacedSegment) => boolean;
}

/** Where the page stands, apart from the choice. */
export interface ChoicePlace {
  path: string;
  moment: Seconds | null;
  inTimeOrder: boolean;
  /** The segments that play at the moment. */
  playing: readonly PlacedSegment[];
}

/** Applies the choice of an address to the segments of an episode. @param areas of the show */
export function chooseSegments(
  segments: readonly PlacedSegment[],
  areas: readonly AreaLink[],
  asked: AskedChoice,
  place: ChoicePlace,
): Chosen {
  const slugs = areas.map(({ slug }) => slug);
  const { choice, unknown } = readChoice(asked, slugs);
  const facts = new Map(segments.map((one) => [one, factsOf(one, slugs, choice.words !== '')]));
  const chosen = new Set(
    [...facts].filter(([, fact]) => matches(choice, fact)).map(([one]) => one),
  );
  const kept = keptOf(place);
  const query = queryOf(kept);
  const address = (other: Choice) => `${place.path}${withChoice(query, other)}`;
  const { kinds, inAreas } = choiceFacets(choice, [...facts.values()], areas, address);
  const names = [...kinds, ...inAreas].filter((one) => one.isChosen).map(({ text }) => text);

  const view: ChoiceView = {
    path: place.path,
    kept,
    words: choice.words,
    kinds,
    areas: inAreas,
    isOpen: isOpen(choice),
    chosen: choiceInWords(names, choice.words),
    shown: `${chosen.size} of ${segments.length} segments`,
    isNothing: segments.length > 0 && chosen.size === 0,
    all: { text: `Show all ${segments.length}`, href: `${place.path}${query}` },
    unknown: unknownInWords(unknown),
    moment: momentOf(place, query, chosen),
  };
  return {
    choice,
    view,
    isAsked: !isOpen(choice) || unknown.length > 0,
    isChosen: (placed) => chosen.has(placed),
  };
}

/** What a choice goes by; finding its words costs, so only a choice that has words asks for them. */
function factsOf(
  { segment, cautions, versions }: PlacedSegment,
  known: readonly string[],
  withWords: boolean,
): SegmentFacts {
  const is = KINDS.filter((kind) =>
    kind === 'highlight' ? segment.highlight : cautions.length > 0,
  );
  const texts = [
    segment.title,
    plainText(segment.notes),
    // Pages write it before each of them, and a browser reads the page.
    cautions.length > 0 ? 'Caution' : '',
    ...segment.changes.map(({ id }) => id),
    ...versions,
  ];
  return {
    areas: known.filter((slug) => segment.areas.includes(slug)),
    is,
    words: withWords ? factWords(texts.join('\n')) : new Set(),
  };
}

function keptOf({ moment, inTimeOrder }: ChoicePlace): ChoiceView['kept'] {
  return [
    ...(moment === null ? [] : [{ name: 't', value: formatTimecode(moment) }]),
    ...(inTimeOrder ? [{ name: 'order', value: 'time' }] : []),
  ];
}

function queryOf(parameters: ChoiceView['kept']): string {
  const parts = parameters.map(({ name, value }) => `${name}=${value}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function unknownInWords(unknown: readonly string[]): string | null {
  if (unknown.length === 0) return null;
  const names = inWords(unknown.map((name) => `“${name}”`));
  return unknown.length === 1
    ? `There is no area or kind ${names}: it is left out of account.`
    : `There are no areas or kinds ${names}: they are left out of account.`;
}

function momentOf(
  { path, moment, playing }: ChoicePlace,
  query: string,
  chosen: ReadonlySet<PlacedSegment>,
): ChoiceView['moment'] {
  const [first] = playing;
  if (first === undefined || moment === null) return null;
  return {
    title: first.segment.title,
    time: formatTimecode(Math.floor(moment)),
    href: `${path}${query}#${anchorOf(first.segment.id)}`,
    isHidden: !playing.some((one) => chosen.has(one)),
  };
}
