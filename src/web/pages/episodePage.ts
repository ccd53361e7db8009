import { episodePath } from '../../domain/address.js';
import { startOf, type Episode } from '../../domain/episode.js';
import { isOutOfTimeOrder, timeOrder } from '../../domain/order.js';
import type { EpisodeEntry, Library, PlacedSegment } from '../../library/entries.js';
import { withChoice, type AskedChoice, type Choice } from '../../listening/choice.js';
import type { Listening } from '../../listening/listening.js';
import { offeredSelection, type OfferedSelection } from '../../listening/offeredSelection.js';
import { playingAt } from '../../listening/stretches.js';
import { alsoViews } from './alsoView.js';
import { episodeHead } from './episodeHead.js';
import { chooseSegments, type ChoiceView } from './choiceView.js';
import { factsOf } from './episodeSummary.js';
import type { PageHead } from './head.js';
import { episodeLabel, type EpisodeLabel } from './mentionView.js';
import { listeningView } from './listeningView.js';
import { momentLine } from './momentLine.js';
import { askedSecond, momentSegment } from './momentSegment.js';
import { linkOf, playerOf, playHref, type Player } from './player.js';
import type { NearLink } from './problem.js';
import { proseHtml } from './proseHtml.js';
import { areaLinks, segmentView, versionLinks, type SegmentView } from './segmentView.js';
import type { TranscriptView } from './transcript.js';

/** Segments that follow each other under one section; a section may be nameless. */
export interface Section {
  title: string | null;
  anchor: string | null;
  segments: SegmentView[];
  /** Whether the choice of the address leaves nothing of it. */
  hidden: boolean;
}

export interface EpisodePage {
  head: PageHead;
  episode: EpisodeLabel;
  people: string[];
  versions: NearLink[];
  facts: string[];
  summaryHtml: string;
  notesUrl: { href: string; host: string } | null;
  player: Player | null;
  listening: Listening | null;
  /** The button that plays what is chosen, as it is at first; null when nothing can be played here. */
  button: OfferedSelection | null;
  /** One line about the moment of the address; null when it needs none. */
  momentLine: string | null;
  isComplete: boolean;
  isTour: boolean;
  sections: Section[];
  /** Whether any segment has a time: the rail shows times, else numbers. */
  timed: boolean;
  order: { current: 'note' | 'time'; other: string } | null;
  highlights: SegmentView[];
  cautions: { text: string; segment: SegmentView }[];
  /** Whether they stand among the first segments anyway: then a phone needs no index of them. */
  near: { highlights: boolean; cautions: boolean };
  /** How to see only some of the segments; null when they are few and all are shown. */
  choice: ChoiceView | null;
  transcript: TranscriptView | null;
  transcriptElsewhere: { href: string; host: string } | null;
  chapters: string | null;
  newer: EpisodeLabel | null;
  older: EpisodeLabel | null;
}

/** What the address asks of the page, as it was written. */
export interface EpisodeAsk extends AskedChoice {
  t: string | null;
  order: string | null;
}

/** About as many segments as a screen or two of a phone holds. */
const NEAR = 5;

/** The page of an episode. */
export function episodePage(
  entry: EpisodeEntry,
  library: Library,
  ask: EpisodeAsk,
  transcript: TranscriptView | null,
): EpisodePage {
  const { episode } = entry;
  const moment = askedSecond(episode, ask.t);
  const playing = moment === null ? [] : playingAt(entry.segments, moment);
  const areas = areaLinks(library);
  const inTimeOrder = ask.order === 'time';
  const path = episodePath(episode.number);
  const chosen = chooseSegments(entry.segments, areas, ask, { path, moment, inTimeOrder, playing });
  const views = ordered(entry.segments, inTimeOrder).map((placed) => ({
    section: placed.segment.section,
    view: segmentView(placed, areas, {
      timeHref: placed.start === null ? null : playHref(episode, placed.start),
      topHeading: 4,
      also: alsoViews(library.related(placed.segment.id), episode.number),
      marked: playing.includes(placed),
      hidden: !chosen.isChosen(placed),
    }),
  }));
  const segments = views.map(({ view }) => view);
  const timed = segments.some((segment) => segment.time !== null);
  const first = new Set(segments.slice(0, NEAR));
  const highlights = segments.filter((segment) => segment.highlight);
  const cautions = segments.flatMap((segment) =>
    segment.cautions.map((text) => ({ text, segment })),
  );
  const [newer, older] = neighbours(episode.number, library);

  const offered = (placed: PlacedSegment) => ({
    id: placed.segment.id,
    isShown: chosen.isChosen(placed),
    isHighlight: placed.segment.highlight,
  });
  const listening = listeningView(library, ordered(entry.segments, true), episode);

  return {
    head: episodeHead(entry, momentSegment(entry, ask.t)),
    episode: episodeLabel(episode),
    people: episode.people.map((person) => person.name),
    versions: versionLinks(episode.versions),
    facts: factsOf(entry),
    summaryHtml: proseHtml(episode.summary, 2),
    notesUrl: linkOf(episode.notesUrl),
    player: playerOf(episode, moment),
    listening,
    button: listening && offeredSelection(listening.stretches, entry.segments.map(offered)),
    momentLine: momentLine(ask.t, episode, playing.length, timed),
    isComplete: episode.complete,
    isTour: episode.type === 'trailer',
    sections: sectionsOf(inTimeOrder ? views.map(({ view }) => ({ section: null, view })) : views),
    timed,
    order: orderOf(episode, inTimeOrder, chosen.choice),
    highlights,
    cautions,
    near: {
      highlights: highlights.every((segment) => first.has(segment)),
      cautions: cautions.every(({ segment }) => first.has(segment)),
    },
    choice: segments.length > NEAR || chosen.isAsked ? chosen.view : null,
    transcript,
    transcriptElsewhere: linkOf(episode.transcript),
    chapters: timed ? `${episodePath(episode.number)}/chapters.json` : null,
    newer,
    older,
  };
}

function ordered(segments: readonly PlacedSegment[], inTimeOrder: boolean): PlacedSegment[] {
  if (!inTimeOrder) return [...segments];
  const byId = new Map(segments.map((placed) => [placed.segment.id, placed]));
  return timeOrder(segments.map((placed) => placed.segment)).flatMap((s) => byId.get(s.id) ?? []);
}

function sectionsOf(views: readonly { section: string | null; view: SegmentView }[]): Section[] {
  const sections: Section[] = [];
  let current: string | null | undefined;
  for (const { section, view } of views) {
    if (section !== current || sections.length === 0) {
      const anchor = section === null ? null : `section-${sections.length + 1}`;
      sections.push({ title: section, anchor, segments: [], hidden: false });
      current = section;
    }
    sections.at(-1)?.segments.push(view);
  }
  return sections.map((section) => ({
    ...section,
    hidden: section.segments.every(({ hidden }) => hidden),
  }));
}

function orderOf(episode: Episode, inTimeOrder: boolean, choice: Choice): EpisodePage['order'] {
  const starts = episode.segments.map(startOf);
  const someLack = starts.includes(null) && starts.some((start) => start !== null);
  if (!inTimeOrder && !someLack && !isOutOfTimeOrder(episode.segments)) return null;
  const path = episodePath(episode.number);
  return inTimeOrder
    ? { current: 'time', other: `${path}${withChoice('', choice)}#notes` }
    : { current: 'note', other: `${path}${withChoice('?order=time', choice)}#notes` };
}

function neighbours(number: number, library: Library): [EpisodeLabel | null, EpisodeLabel | null] {
  const episodes = library.episodes().map((entry) => entry.episode);
  const here = episodes.findIndex((episode) => episode.number === number);
  const label = (episode: Episode | undefined) => (episode ? episodeLabel(episode) : null);
  return [label(episodes[here - 1]), label(episodes[here + 1])];
}
