import { wordsIn, type Word } from '../domain/searchWords.js';
import { KINDS, type Choice, type Kind } from './choice.js';

/** What a choice goes by. */
export interface SegmentFacts {
  /** Slugs. */
  areas: readonly string[];
  is: readonly Kind[];
  /** The words of its title, notes, change IDs and versions, as `factWords` gives them. */
  words: ReadonlySet<string>;
}

/** How many segments would remain for each area and kind, beside the rest of a choice. */
export interface Facets {
  areas: ReadonlyMap<string, number>;
  is: ReadonlyMap<Kind, number>;
}

/**
 * The words of a text as they are compared: lower case, without diacritics and apostrophes, an ID
 * without its `#`, a version without its `v`.
 */
export function factWords(text: string): Set<string> {
  return new Set(wordsIn(text, {}).map(({ word }) => word));
}

/** Whether a segment is chosen: in any of the areas, of any of the kinds, with every word or its beginning. */
export function matches(choice: Choice, facts: SegmentFacts): boolean {
  return matcherOf(choice)(facts);
}

/** Those segments that are chosen, in their order. */
export function chosenOf<S extends SegmentFacts>(choice: Choice, segments: readonly S[]): S[] {
  return segments.filter(matcherOf(choice));
}

/**
 * Counts, for every area and kind that the segments have or the choice names, what would remain if
 * it alone were chosen of its group: of areas and kinds any is enough, so that is what it brings.
 */
export function facetsOf(choice: Choice, segments: readonly SegmentFacts[]): Facets {
  const forAreas = chosenOf({ ...choice, areas: [] }, segments);
  const forKinds = chosenOf({ ...choice, is: [] }, segments);
  const slugs = new Set([...choice.areas, ...segments.flatMap(({ areas }) => areas)]);
  return {
    areas: new Map(
      [...slugs].map((slug) => [slug, forAreas.filter((one) => one.areas.includes(slug)).length]),
    ),
    is: new Map(KINDS.map((kind) => [kind, forKinds.filter(({ is }) => is.includes(kind)).length])),
  };
}

/** The words of a text with their places, for those who mark them later; see `markedOf`. */
export function placedWords(text: string): Word[] {
  return wordsIn(text, {});
}

/** Those words that the words of a choice ask for. */
export function markedOf(words: string, placed: readonly Word[]): Word[] {
  const sought = [...factWords(words)];
  return placed.filter(({ word }) => sought.some((part) => word.startsWith(part)));
}

function matcherOf({ areas, is, words }: Choice): (facts: SegmentFacts) => boolean {
  const sought = [...factWords(words)];
  return (facts) =>
    isAny(areas, facts.areas) &&
    isAny(is, facts.is) &&
    sought.every((part) => beginsAny(part, facts.words));
}

function isAny<T>(chosen: readonly T[], given: readonly T[]): boolean {
  return chosen.length === 0 || chosen.some((one) => given.includes(one));
}

function beginsAny(part: string, words: ReadonlySet<string>): boolean {
  return words.has(part) || [...words].some((word) => word.startsWith(part));
}
