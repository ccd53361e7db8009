import { KINDS, toggleArea, toggleKind, type Choice, type Kind } from '../../listening/choice.js';
import { facetsOf, type SegmentFacts } from '../../listening/facets.js';
import type { AreaLink } from './segmentView.js';

/** An area or a kind that can be chosen. */
export interface Facet {
  /** The slug or the kind. */
  name: string;
  text: string;
  /** How many segments it leaves, beside the rest of the choice. */
  count: number;
  isChosen: boolean;
  /** The page with it chosen, or without it when it is; null when that would leave nothing. */
  href: string | null;
}

const TEXT_OF: Record<Kind, string> = { highlight: 'Highlights', caution: 'Cautions' };

/**
 * The kinds and areas that segments have, or that the choice names though they have none.
 * @param areas of the show, in its order
 * @param addressOf where a choice leads
 */
export function choiceFacets(
  choice: Choice,
  facts: readonly SegmentFacts[],
  areas: readonly AreaLink[],
  addressOf: (choice: Choice) => string,
): { kinds: Facet[]; inAreas: Facet[] } {
  const counts = facetsOf(choice, facts);
  const slugs = areas.map(({ slug }) => slug);
  const facet = (name: string, text: string, count: number, isChosen: boolean, other: Choice) => ({
    name,
    text,
    count,
    isChosen,
    href: count > 0 || isChosen ? addressOf(other) : null,
  });
  const isThere = (kind: Kind) => facts.some(({ is }) => is.includes(kind));
  return {
    kinds: KINDS.filter((kind) => isThere(kind) || choice.is.includes(kind)).map((kind) => {
      const isChosen = choice.is.includes(kind);
      const count = counts.is.get(kind) ?? 0;
      return facet(kind, TEXT_OF[kind], count, isChosen, toggleKind(choice, kind));
    }),
    inAreas: areas
      .filter(({ slug }) => counts.areas.has(slug))
      .map(({ slug, text }) => {
        const isChosen = choice.areas.includes(slug);
        const count = counts.areas.get(slug) ?? 0;
        return facet(slug, text, count, isChosen, toggleArea(choice, slug, slugs));
      }),
  };
}
