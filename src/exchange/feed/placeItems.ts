import {
  isEpisodeNumber,
  LAST_EPISODE_NUMBER,
  parseEpisodeNumber,
} from '../../domain/episodeNumber.js';
import { episodeGuid } from '../../domain/episodeGuid.js';
import type { Episode } from '../../domain/episode.js';
import type { Severity } from '../../domain/problem.js';
import { claimNumbers, isFull, type Candidate } from './claimNumbers.js';
import { byDate } from './dateOrder.js';
import type { FeedItem } from './feedReading.js';
import { freeNumbers } from './freeNumbers.js';
import { numberInTitle } from './numberInTitle.js';

/** An item of a feed, and the episode that it is here. */
export interface PlacedItem<I extends FeedItem = FeedItem> {
  item: I;
  number: number;
  /** Without the number and the show's name. */
  title: string;
  /** The episode as it is stored; null when it is new. */
  stored: Episode | null;
  /** Whether subscribers of this companion know the stored one by the guid already. */
  isKnown: boolean;
}

/** What must be said of an item. */
export interface PlacingProblem<I extends FeedItem = FeedItem> {
  item: I;
  severity: Severity;
  message: string;
}

/**
 * Finds out which episode each item of a feed is: the one that is known by its guid, else the one of
 * its number. Where the feed counts its episodes, an item without a number, or with one that another
 * item has, gets one apart from the count, which would reach any other; elsewhere items are numbered by
 * date behind the highest one. Of seasons that begin again at 1, the later are numbered on as a whole.
 * @param items of all documents of the feed, in its order
 * @param stored the episodes that there are
 * @param showTitle as the feed has it: titles may begin with it
 * @returns by number; errors among the problems say what cannot be placed
 */
export function placeItems<I extends FeedItem>(
  items: readonly I[],
  stored: readonly Episode[],
  showTitle: string,
): { placed: PlacedItem<I>[]; problems: PlacingProblem<I>[] } {
  const problems: PlacingProblem<I>[] = [];
  const byGuid = new Map(stored.map((episode) => [episodeGuid(episode), episode]));
  const byNumber = new Map(stored.map((episode) => [episode.number, episode]));
  const candidates = byDate(distinct(items, problems)).map((item) =>
    candidateOf(item, byGuid, showTitle),
  );

  const { claims, numberedOn } = claimNumbers(candidates);
  const free = freeNumbers(candidates, [...byNumber.keys(), ...claims.values()]);
  const placed = candidates.flatMap((candidate, i): PlacedItem<I>[] => {
    const { item, title, known } = candidate;
    let number = claims.get(candidate);
    if (number === undefined) {
      const isOnward = item.season !== null && numberedOn.has(item.season);
      const isApart =
        free.isCounted && !(isOnward && isFull(candidate) && candidate.stated !== null);
      const isOpening = i === 0 && item.type === 'trailer' && free.isZeroFree;
      number = isOpening ? 0 : isApart ? free.apart() : free.next();
      problems.push(numberedNotice(candidate, number, isApart && !isOpening));
    }
    if (!isEpisodeNumber(number)) return [];
    const there = known ?? byNumber.get(number) ?? null;
    if (there !== null && known === null) problems.push(takenNotice(item, there));
    return [{ item, number, title, stored: there, isKnown: known !== null }];
  });
  return { placed: placed.sort((a, b) => a.number - b.number), problems };
}

/** Clients show items of one guid once, and those that nothing tells apart not at all. */
function distinct<I extends FeedItem>(items: readonly I[], problems: PlacingProblem<I>[]): I[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const { guid, title } = item;
    if (guid !== null && !seen.has(guid)) {
      seen.add(guid);
      return true;
    }
    const message =
      guid === null
        ? `“${title}” has neither a guid nor an address to be known by, and was left out.`
        : `“${title}” has the guid of an item before it, ${guid}, and was left out: apps show the two as one.`;
    problems.push({ item, severity: 'warning', message });
    return false;
  });
}

function candidateOf<I extends FeedItem>(
  item: I,
  byGuid: ReadonlyMap<string, Episode>,
  showTitle: string,
): Candidate<I> {
  const inTitle = numberInTitle(item.title, showTitle);
  const own = /^urn:runbook:episode:(\d+)$/.exec(item.guid ?? '')?.[1] ?? '';
  const stated = item.number ?? parseEpisodeNumber(own) ?? inTitle.number;
  const isSame = inTitle.number === null || inTitle.number === stated;
  const title = isSame ? inTitle.title : item.title;
  return { item, title, known: byGuid.get(item.guid ?? '') ?? null, stated };
}

function numberedNotice<I extends FeedItem>(
  { item, stated }: Candidate<I>,
  number: number,
  isApart: boolean,
): PlacingProblem<I> {
  if (!isEpisodeNumber(number)) {
    const message = `“${item.title}” would be episode ${number}, but numbers end at ${LAST_EPISODE_NUMBER}.`;
    return { item, severity: 'error', message };
  }
  const season = item.season === null ? '' : ` of season ${item.season}`;
  const place = isApart ? `${number} here, apart from the count` : `${number} here`;
  const unnumbered =
    isApart || number === 0
      ? `states no number, but the show counts its episodes: it is ${place}.`
      : `states no number: by its date it is episode ${place}.`;
  const message =
    stated === null
      ? `“${item.title}” ${unnumbered}`
      : `“${item.title}” is episode ${stated}${season} in the feed, but that number is taken: it is ${place}.`;
  return { item, severity: 'notice', message };
}

/** An item that meets a stored episode by number alone gives it the guid, unless it has one. */
function takenNotice<I extends FeedItem>(item: I, { number, guid }: Episode): PlacingProblem<I> {
  if (guid !== null) {
    const message = `Episode ${number} has another guid here, ${guid}, and keeps it for its subscribers: the item with the guid ${item.guid ?? ''} is not the same. Give one of the two another number.`;
    return { item, severity: 'error', message };
  }
  const isOwn = item.guid === episodeGuid({ number, guid });
  const message = isOwn
    ? `Episode ${number} is here already, and is brought up to date.`
    : `Episode ${number} is here already: from now on it has the guid by which the feed's subscribers know it, ${item.guid ?? ''}`;
  return { item, severity: 'notice', message };
}
