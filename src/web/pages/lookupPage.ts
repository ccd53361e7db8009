import { counted } from '../../domain/counted.js';
import type { FoundChangeId } from '../../domain/findChangeIds.js';
import {
  lookupParts,
  lookupPath,
  lookupProblem,
  MOST_IDS,
  writeIdList,
} from '../../domain/lookup.js';
import type { Link } from '../../domain/show.js';
import type { ChangeEntry, Library } from '../../library/entries.js';
import { lookUp, type Lookup } from '../../library/lookUp.js';
import type { Listening } from '../../listening/listening.js';
import { lookupText } from '../documents/lookup/lookupText.js';
import { trackerOf } from '../webAddress.js';
import { followSegments } from './alternates.js';
import { changeRow, type ChangeRow } from './changesPage.js';
import { head, type PageHead } from './head.js';
import { episodeLabel, mentionView, type EpisodeLabel } from './mentionView.js';
import { playOffer, type PlayOffer } from './playOffer.js';
import type { NearLink } from './problem.js';
import { areaLinks, type AreaLink, type SegmentView } from './segmentView.js';

/** A change of the list with its moments. */
export interface LookedUpView extends ChangeRow {
  /** `3 times in your list`; null for once. */
  repeated: string | null;
  moments: { episode: EpisodeLabel; segment: SegmentView }[];
}

/** What the IDs of a list lead to. */
export interface LookupAnswerView {
  /** `12 IDs: 5 discussed, at 8 moments; 3 not discussed yet; 4 not known here.` */
  line: string;
  discussed: LookedUpView[];
  undiscussed: LookedUpView[];
  unknown: { id: string; repeated: string | null; follow: string }[];
  /** The same list as files. */
  files: (NearLink & { name: string })[];
  /** The same as plain text. */
  text: string;
}

export interface LookupPage extends PlayOffer {
  head: PageHead;
  /** What stands in the form. */
  typed: string;
  most: number;
  /** What is wrong with what was asked; null when nothing is. */
  message: string | null;
  /** A list that is too long for one page, in parts. */
  parts: NearLink[];
  answer: LookupAnswerView | null;
  tracker: Link | null;
}

/**
 * Many changes at once: the form, and what a list of IDs leads to.
 * @param asked the IDs of the address, at most `MOST_IDS` of them are answered
 * @param typed what was pasted and cannot be answered; null when nothing was
 */
export function lookupPage(
  library: Library,
  asked: readonly FoundChangeId[],
  typed: string | null,
  baseUrl: string,
): LookupPage {
  const isTooLong = asked.length > MOST_IDS;
  const isAnswered = asked.length > 0 && !isTooLong;
  const lookup = lookUp(isAnswered ? asked : [], library);
  const offer = playOffer(library, lookup.moments, [], ['moment', 'moments']);
  return {
    ...offer,
    head: {
      ...head(
        isAnswered ? `${counted(asked.length, 'change')} by ID` : 'Many changes at once',
        lookupPath(isAnswered ? asked : []),
        'changes',
        'Paste a list of change IDs from a ticket, a spreadsheet or an e-mail: every moment at which they were discussed, on one page.',
      ),
      indexed: asked.length === 0 && typed === null,
      styles: ['change', 'lookup'],
    },
    typed: typed ?? asked.map(({ id }) => id).join('\n'),
    most: MOST_IDS,
    message: typed === null ? null : lookupProblem(asked.length),
    parts: isTooLong ? lookupParts(asked) : [],
    answer: isAnswered ? answerOf(lookup, library, offer.listening, baseUrl) : null,
    tracker: trackerOf(library.show()),
  };
}

function answerOf(
  lookup: Lookup,
  library: Library,
  listening: Listening | null,
  baseUrl: string,
): LookupAnswerView {
  const areas = areaLinks(library);
  const view = ({ change, times }: { change: ChangeEntry; times: number }) =>
    lookedUpView(change, times, areas, listening);
  const query = `?ids=${writeIdList(lookup.all)}`;
  return {
    line: lineOf(lookup),
    discussed: lookup.discussed.map(view),
    undiscussed: lookup.undiscussed.map(view),
    unknown: lookup.unknown.map(({ id, times }) => ({
      id,
      repeated: repeatedLine(times),
      follow: followSegments('', library, { change: id }).href,
    })),
    files: [
      { text: 'CSV', href: `/lookup.csv${query}`, name: 'changes.csv' },
      { text: 'Markdown', href: `/lookup.md${query}`, name: 'changes.md' },
    ],
    text: lookupText(lookup, baseUrl),
  };
}

function lookedUpView(
  change: ChangeEntry,
  times: number,
  areas: readonly AreaLink[],
  listening: Listening | null,
): LookedUpView {
  return {
    ...changeRow(change, areas),
    repeated: repeatedLine(times),
    moments: change.mentions.map((placed) => ({
      episode: episodeLabel(placed.episode),
      segment: mentionView(placed, areas, listening),
    })),
  };
}

function repeatedLine(times: number): string | null {
  return times === 1 ? null : `${times.toLocaleString('en-GB')} times in your list`;
}

function lineOf({ all, discussed, undiscussed, unknown, moments }: Lookup): string {
  const parts = [
    ...(discussed.length > 0
      ? [`${discussed.length} discussed, at ${counted(moments.length, 'moment')}`]
      : []),
    ...(undiscussed.length > 0 ? [`${undiscussed.length} not discussed yet`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} not known here`] : []),
  ];
  return `${counted(all.length, 'ID')}: ${parts.join('; ')}.`;
}
