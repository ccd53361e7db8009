import type { HitKind, Library, SearchHit, SearchMoment } from '../../../library/entries.js';
import { isPlayableIn, type Listening } from '../../../listening/listening.js';
import { isPlayable } from '../mentionView.js';
import { inWords } from '../phrases.js';
import { timeView, type TimeView } from '../segmentView.js';
import { marked, type Marking, type Piece } from './marked.js';

/** What was found, as one row with its moments under it. */
export interface HitView {
  kind: string;
  title: Piece[];
  /** A segment's moment; the page of anything else. */
  href: string;
  /** A segment's own; a change's stand with its moments. */
  time: TimeView | null;
  /** `Episode 16`, of a segment. */
  episode: string | null;
  changeId: string | null;
  version: string | null;
  /** `version not stated: the episode covers 2.208 and 2.210`; null when it is stated or nothing is known. */
  versionNote: string | null;
  /** Empty when it would only repeat what stands above it. */
  snippet: Piece[];
  /** Whether the snippet is what was said, not what is written. */
  isSaid: boolean;
  /** Of a change, and what was said outside of an episode's segments. */
  moments: MomentView[];
  /** Those that are folded, when there are many. */
  otherMoments: MomentView[];
}

export interface MomentView {
  episode: string;
  href: string;
  time: TimeView | null;
  /** Empty when it would only repeat what stands above it. */
  title: Piece[];
  snippet: Piece[];
  isSaid: boolean;
}

/** What a row needs to know beside its hit. */
export interface HitContext {
  library: Library;
  listening: Listening | null;
  marking: Marking;
}

const MOST_MOMENTS = 3;

// A sign alone is easily overlooked in running text.
const CAUTION_SIGN = /⚠\uFE0F?\s*(?:(?:caution|warning):\s*)?/giu;

const KINDS: Record<HitKind, string> = {
  change: 'Change',
  segment: 'Segment',
  episode: 'Episode',
  article: 'Article',
};

export function hitView(hit: SearchHit, context: HitContext): HitView {
  const first = hit.moments[0];
  const isSegment = hit.kind === 'segment';
  // What was said stands with the second at which it was.
  const isOfMoment = first?.source === 'transcript' && first.snippet === hit.snippet;
  const said = new Set([hit.title]);
  const snippet = isOfMoment && !isSegment ? [] : shown(hit.snippet, said, context);
  const moments = isSegment ? [] : hit.moments.map((one) => momentView(one, said, context));
  const most = moments.length > MOST_MOMENTS + 1 ? MOST_MOMENTS : moments.length;
  return {
    kind: KINDS[hit.kind],
    title: marked(hit.title, context.marking),
    href: hit.path,
    time: isSegment && first ? timeOf(first, context) : null,
    episode: isSegment && hit.episode !== null ? `Episode ${hit.episode}` : null,
    changeId: hit.changeId,
    version: hit.version,
    versionNote: isSegment && hit.version === null ? versionNote(hit, context.library) : null,
    snippet,
    isSaid: isOfMoment,
    moments: moments.slice(0, most),
    otherMoments: moments.slice(most),
  };
}

function momentView(moment: SearchMoment, said: Set<string>, context: HitContext): MomentView {
  return {
    episode: `Episode ${moment.episode}`,
    href: moment.path,
    time: timeOf(moment, context),
    title: moment.segmentId === null ? [] : shown(moment.title, said, context),
    snippet: moment.source === 'none' ? [] : shown(moment.snippet, said, context),
    isSaid: moment.source === 'transcript',
  };
}

/** A text for people, or nothing when it was said before. */
function shown(text: string, said: Set<string>, { marking }: HitContext): Piece[] {
  if (said.has(text)) return [];
  said.add(text);
  return marked(text.replace(CAUTION_SIGN, 'Caution: '), marking);
}

function timeOf(moment: SearchMoment, { library, listening }: HitContext): TimeView | null {
  const { start, segmentId, episode: number } = moment;
  if (start === null) return null;
  const episode = library.episode(number)?.episode;
  const plays =
    segmentId !== null && isPlayableIn(listening, number)
      ? { episode: number, segment: segmentId }
      : null;
  return timeView(start, episode && isPlayable(episode) ? moment.path : null, plays);
}

function versionNote({ episode }: SearchHit, library: Library): string | null {
  const versions = (episode === null ? null : library.episode(episode))?.episode.versions ?? [];
  if (versions.length === 0) return null;
  return `version not stated: the episode covers ${inWords(versions)}`;
}
