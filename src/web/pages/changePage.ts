import { counted } from '../../domain/counted.js';
import { changePath, versionPath } from '../../domain/address.js';
import type { Link } from '../../domain/show.js';
import type { ChangeEntry, Library } from '../../library/entries.js';
import { plainText } from '../../markdown/plain.js';
import { trackerOf, webAddress } from '../webAddress.js';
import { followSegments } from './alternates.js';
import { dayView, type DayView } from './day.js';
import { changeNeighboursView, type ChangeNeighboursView } from './changeNeighboursView.js';
import { head, type PageHead } from './head.js';
import { groupByEpisode, type EpisodeGroup } from './mentionView.js';
import { inWords } from './phrases.js';
import { playOffer, type PlayOffer } from './playOffer.js';
import type { NearLink } from './problem.js';
import { proseHtml } from './proseHtml.js';
import { areaLinks, areasNamed, type SegmentView } from './segmentView.js';

/** A caution of the change, with where it was said. */
export interface SaidCaution {
  /** Plain text. */
  text: string;
  /** The number of the episode. */
  episode: number;
  segment: SegmentView;
}

export interface ChangePage extends PlayOffer {
  head: PageHead;
  id: string;
  title: string;
  version: NearLink | null;
  areas: NearLink[];
  released: DayView | null;
  notesHtml: string;
  /** The entry's own page, when its address is known. */
  entryUrl: string | null;
  tracker: Link | null;
  /** Of all its segments, in their order. */
  cautions: SaidCaution[];
  /** `Discussed 2 times, in episode 16.`; null when nobody did. */
  discussedLine: string | null;
  /** The path of its feed, which fills once somebody does. */
  feed: string;
  episodes: EpisodeGroup[];
  neighbours: ChangeNeighboursView | null;
}

/** The page of a change: each moment at which it was discussed, in episode order. */
export function changePage(change: ChangeEntry, library: Library): ChangePage {
  const areas = areaLinks(library);
  const offer = playOffer(library, change.mentions, [], ['moment', 'moments']);
  const groups = groupByEpisode(change.mentions, areas, changePath(change.id), offer.listening);
  const line = discussedLine(change.mentions.length, groups);
  const notes = change.catalogued?.notes ?? '';
  const follow = followSegments('Follow this change', library, { change: change.id });
  return {
    head: {
      ...head(
        `#${change.id} ${change.title}`,
        changePath(change.id),
        'changes',
        [`${change.title}.`, line, plainText(notes || (change.mentions[0]?.segment.notes ?? ''))]
          .filter(Boolean)
          .join(' '),
        follow,
      ),
      styles: ['change'],
    },
    ...offer,
    id: change.id,
    title: change.title,
    version:
      change.version === null ? null : { text: change.version, href: versionPath(change.version) },
    areas: areasNamed(change.areas, areas),
    released: dayView(change.catalogued?.released ?? null),
    notesHtml: proseHtml(notes, 2),
    entryUrl: webAddress(change.catalogued?.url ?? null),
    tracker: trackerOf(library.show()),
    cautions: groups.flatMap(cautionsOf),
    discussedLine: line,
    feed: follow.feed.href,
    episodes: groups,
    neighbours: changeNeighboursView(change, library, areas),
  };
}

function cautionsOf({ episode, segments }: EpisodeGroup): SaidCaution[] {
  return segments.flatMap((segment) =>
    segment.cautions.map((text) => ({ text, episode: episode.number, segment })),
  );
}

function discussedLine(mentions: number, groups: readonly EpisodeGroup[]): string | null {
  if (mentions === 0) return null;
  const numbers = groups.map((group) => String(group.episode.number));
  const where = `${numbers.length === 1 ? 'episode' : 'episodes'} ${inWords(numbers)}`;
  return mentions === 1
    ? `Discussed in ${where}.`
    : `Discussed ${counted(mentions, 'time')}, in ${where}.`;
}
