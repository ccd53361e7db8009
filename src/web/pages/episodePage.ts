import { episodePath } from '../../domain/address.js';
import { startOf, type Episode } from '../../domain/episode.js';
import { isOutOfTimeOrder, timeOrder } from '../../domain/order.js';
import { parseMoment } from '../../domain/timecode.js';
import type { EpisodeEntry, Library, PlacedSegment } from '../../library/entries.js';
import type { Listening } from '../../listening/listening.js';
import { playingAt } from '../../listening/stretches.js';
import { plainText } from '../../markdown/plain.js';
import { factsOf } from './episodeSummary.js';
import { head, type PageHead } from './head.js';
import { episodeLabel, type EpisodeLabel } from './mentionView.js';
import { listeningView } from './listeningView.js';
import { momentLine } from './momentLine.js';
import { versionsInWords } from './phrases.js';
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
  /** Each leads to what this episode has of it. */
  areas: (NearLink & { count: number })[];
  transcript: TranscriptView | null;
  transcriptElsewhere: { href: string; host: string } | null;
  chapters: string | null;
  newer: EpisodeLabel | null;
  older: EpisodeLabel | null;
}

/** What the address asks of the page, as it was written. */
export interface EpisodeAsk {
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
  const moment = ask.t === null ? null : parseMoment(ask.t);
  const playing = moment === null ? [] : playingAt(entry.segments, moment);
  const areas = areaLinks(library);
  const inTimeOrder = ask.order === 'time';
  const views = ordered(entry.segments, inTimeOrder).map((placed) => ({
    section: placed.segment.section,
    view: segmentView(placed, areas, {
      timeHref: placed.start === null ? null : playHref(episode, placed.start),
      topHeading: 4,
      marked: playing.includes(placed),
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

  return {
    head: headOf(entry),
    episode: episodeLabel(episode),
    people: episode.people.map((person) => person.name),
    versions: versionLinks(episode.versions),
    facts: factsOf(entry),
    summaryHtml: proseHtml(episode.summary, 2),
    notesUrl: linkOf(episode.notesUrl),
    player: playerOf(episode, moment),
    listening: listeningView(library, ordered(entry.segments, true), episode),
    momentLine: momentLine(ask.t, moment, episode, playing.length, timed),
    isComplete: episode.complete,
    isTour: episode.type === 'trailer',
    sections: inTimeOrder ? [{ title: null, anchor: null, segments }] : sectionsOf(views),
    timed,
    order: orderOf(episode, inTimeOrder),
    highlights,
    cautions,
    near: {
      highlights: highlights.every((segment) => first.has(segment)),
      cautions: cautions.every(({ segment }) => first.has(segment)),
    },
    areas: areas
      .map((area) => ({
        text: area.text,
        href: `${area.href}#episode-${episode.number}`,
        count: segments.filter((segment) => segment.areas.includes(area)).length,
      }))
      .filter((area) => area.count > 0),
    transcript,
    transcriptElsewhere: linkOf(episode.transcript),
    chapters: timed ? `${episodePath(episode.number)}/chapters.json` : null,
    newer,
    older,
  };
}

function headOf({ episode, segments }: EpisodeEntry): PageHead {
  const name = `Episode ${episode.number}`;
  const covers = versionsInWords(episode.versions);
  const description =
    plainText(episode.summary) ||
    `Show notes of episode ${episode.number}${covers ? `, which covers ${covers}` : ''}: ${segments.length} segments.`;
  return head(
    episode.title === '' || episode.title === name ? name : `${name}: ${episode.title}`,
    episodePath(episode.number),
    'episodes',
    description,
  );
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
      sections.push({ title: section, anchor, segments: [] });
      current = section;
    }
    sections.at(-1)?.segments.push(view);
  }
  return sections;
}

function orderOf(episode: Episode, inTimeOrder: boolean): EpisodePage['order'] {
  const starts = episode.segments.map(startOf);
  const someLack = starts.includes(null) && starts.some((start) => start !== null);
  if (!inTimeOrder && !someLack && !isOutOfTimeOrder(episode.segments)) return null;
  const path = episodePath(episode.number);
  return inTimeOrder
    ? { current: 'time', other: `${path}#notes` }
    : { current: 'note', other: `${path}?order=time#notes` };
}

function neighbours(number: number, library: Library): [EpisodeLabel | null, EpisodeLabel | null] {
  const episodes = library.episodes().map((entry) => entry.episode);
  const here = episodes.findIndex((episode) => episode.number === number);
  const label = (episode: Episode | undefined) => (episode ? episodeLabel(episode) : null);
  return [label(episodes[here - 1]), label(episodes[here + 1])];
}
