import type { Episode } from '../../domain/episode.js';
import type { FeedItem } from './feedReading.js';

/** An item while its number is looked for. */
export interface Candidate<I extends FeedItem = FeedItem> {
  item: I;
  title: string;
  /** Known by its guid. */
  known: Episode | null;
  /** As the feed states it, in an element, in a guid of ours, or in its title. */
  stated: number | null;
}

export interface Claims<C> {
  /** Without an entry for those that are to be numbered anew. */
  claims: Map<C, number>;
  /** The seasons that begin again at 1, and are to be numbered on behind what came before. */
  numberedOn: Set<number>;
}

/** Which season has taken a number. */
type Taken = Map<number, number | null>;

/**
 * The numbers that items of a feed have or may have as the feed states them. Those that are known keep
 * theirs; of several that state one number, full episodes come before trailers and bonuses, older ones
 * before newer ones; a season of which a number is taken by another season gets none of its numbers.
 * @param candidates the oldest first
 */
export function claimNumbers<C extends Candidate>(candidates: readonly C[]): Claims<C> {
  const claims = new Map<C, number>();
  const numberedOn = new Set<number>();
  const taken: Taken = new Map();
  for (const candidate of candidates) {
    if (candidate.known === null) continue;
    claims.set(candidate, candidate.known.number);
    taken.set(candidate.known.number, candidate.item.season);
  }
  const seasons = [...new Set(candidates.map(({ item }) => item.season))];
  for (const season of seasons.sort((a, b) => (a ?? 0) - (b ?? 0))) {
    const members = candidates.filter(({ item }) => item.season === season);
    if (season !== null && isNumberedOn(members, season, taken)) {
      numberedOn.add(season);
      continue;
    }
    const open = members.filter(({ known }) => known === null);
    for (const candidate of [...open.filter(isFull), ...open.filter((each) => !isFull(each))]) {
      const { stated } = candidate;
      if (stated === null || taken.has(stated)) continue;
      claims.set(candidate, stated);
      taken.set(stated, season);
    }
  }
  return { claims, numberedOn };
}

/** Whether an item is one of those that a show counts; unless it says otherwise, it is. */
export function isFull({ item }: Candidate): boolean {
  return item.type === null || item.type === 'full';
}

/** Whether a season was, or has to be, numbered on behind others: what came before began at 1, too. */
function isNumberedOn(members: readonly Candidate[], season: number, taken: Taken): boolean {
  return members.filter(isFull).some(({ known, stated }) => {
    if (stated === null) return false;
    if (known !== null) return known.number !== stated;
    return taken.has(stated) && taken.get(stated) !== season;
  });
}
