import { momentPath, secondPath } from '../../../domain/address.js';
import { displayTitle } from '../../../domain/episode.js';
import { plainText } from '../../../markdown/plain.js';
import type { EpisodeEntry, PlacedSegment, SearchMoment } from '../../entries.js';
import type { SpokenLine } from '../texts/spoken.js';
import type { Matcher } from './matcher.js';
import { snippetOf } from './snippet.js';

/** A segment as a moment: at its start, or at the second at which a word was said that its notes do not have. */
export function momentOfSegment(
  placed: PlacedSegment,
  said: readonly SpokenLine[],
  matcher: Matcher,
): SearchMoment {
  const { episode, segment, start, versions } = placed;
  const notes = plainText(segment.notes);
  const written = matcher.askedIn(
    [
      segment.title,
      segment.section,
      notes,
      ...versions,
      ...segment.changes.map(({ id }) => id),
    ].join('\n'),
  );
  const line = lineWith(said, matcher, written);
  const moment = { episode: episode.number, segmentId: segment.id, title: segment.title };
  if (line === null) {
    const path = momentPath(episode.number, segment.id, start);
    const snippet = snippetOf(notes, (word) => matcher.isAsked(word), matcher.aliases);
    return { ...moment, path, start, source: 'notes', snippet };
  }
  return {
    ...moment,
    path: momentPath(episode.number, segment.id, line.start),
    start: line.start,
    source: 'transcript',
    snippet: snippetAround(said, line, matcher),
  };
}

/** What was said where no segment is known to stand; null when none of the words was. */
export function momentOfSaid(
  { episode }: EpisodeEntry,
  said: readonly SpokenLine[],
  matcher: Matcher,
): SearchMoment | null {
  const line = lineWith(said, matcher, new Set());
  if (line === null) return null;
  return {
    episode: episode.number,
    segmentId: null,
    title: displayTitle(episode),
    path: secondPath(episode.number, line.start),
    start: line.start,
    source: 'transcript',
    snippet: snippetAround(said, line, matcher),
  };
}

/** The line that has most of the words that are not known from elsewhere; null when none has any. */
function lineWith(
  said: readonly SpokenLine[],
  matcher: Matcher,
  known: ReadonlySet<number>,
): SpokenLine | null {
  let best: { line: SpokenLine; words: number } | null = null;
  for (const line of said) {
    const words = [...matcher.askedIn(line.text)].filter((word) => !known.has(word)).length;
    if (words > (best?.words ?? 0)) best = { line, words };
  }
  return best?.line ?? null;
}

function snippetAround(said: readonly SpokenLine[], line: SpokenLine, matcher: Matcher): string {
  const at = said.indexOf(line);
  const text = said
    .slice(Math.max(0, at - 1), at + 4)
    .map((one) => one.text.replace(/\s+/g, ' '))
    .join(' ');
  return snippetOf(text, (word) => matcher.isAsked(word), matcher.aliases);
}
