import { absoluteUrl, episodePath, momentPath } from '../domain/address.js';
import { episodeGuid } from '../domain/episodeGuid.js';
import { displayTitle, type Episode, type Media } from '../domain/episode.js';
import type { EpisodeEntry, PlacedSegment } from '../library/entries.js';
import { notesHtml, summaryHtml } from '../library/renderedNotes.js';
import { plainText } from '../markdown/plain.js';
import { momentAnswer } from './momentAnswer.js';
import type { EpisodeAnswer, SegmentAnswer } from './shapes.js';

/** What the library holds, or an episode placed for the purpose (library/placing.ts) and never saved. */
type EntryOrDraft = Omit<EpisodeEntry, 'updatedAt'> & { updatedAt: string | null };

interface About {
  related?: (segmentId: string) => PlacedSegment[];
  transcriptIsHere?: boolean;
}

/**
 * An episode as the API gives it. Only confirmed starts and known ends are given.
 * @param baseUrl the public origin that addresses are made absolute under
 * @param about `related`: what the library says of its segments; `transcriptIsHere`: false when its transcript
 *   should be a file of this installation and is not there, so that no address leads to nothing
 */
export function episodeAnswer(
  entry: EntryOrDraft,
  baseUrl: string,
  about: About = {},
): EpisodeAnswer {
  const { episode } = entry;
  return {
    number: episode.number,
    title: displayTitle(episode),
    slug: `episode-${episode.number}`,
    url: absoluteUrl(baseUrl, episodePath(episode.number)),
    type: episode.type,
    season: episode.season,
    guid: episodeGuid(episode),
    explicit: episode.explicit,
    summary: episode.summary,
    summaryHtml: summaryHtml(episode, { baseUrl }),
    publishedAt: episode.published,
    updatedAt: entry.updatedAt,
    status: episode.status,
    complete: episode.complete,
    people: episode.people.map(({ name, role }) => ({ name, role })),
    versions: [...episode.versions],
    media: mediaAnswer(episode.media, baseUrl),
    durationSeconds: episode.duration,
    transcriptUrl: transcriptUrl(episode, baseUrl, about),
    notesUrl: episode.notesUrl,
    segments: entry.segments.map((placed) => segmentAnswer(placed, baseUrl, about)),
  };
}

// A file of this installation is served under the episode, one elsewhere is linked as it is.
function transcriptUrl(
  { number, transcript }: Episode,
  baseUrl: string,
  { transcriptIsHere = true }: About,
): string | null {
  if (transcript === null || /^https?:/i.test(transcript)) return transcript;
  if (!transcriptIsHere) return null;
  return absoluteUrl(baseUrl, `${episodePath(number)}/transcript.vtt`);
}

function mediaAnswer({ videoUrl, enclosure }: Media, baseUrl: string): EpisodeAnswer['media'] {
  return {
    videoUrl,
    enclosure: enclosure && {
      url: absoluteUrl(baseUrl, enclosure.url),
      type: enclosure.type,
      lengthBytes: enclosure.lengthBytes,
    },
  };
}

function segmentAnswer(
  placed: PlacedSegment,
  baseUrl: string,
  { related = () => [] }: About,
): SegmentAnswer {
  const { episode, segment, start } = placed;
  return {
    id: segment.id,
    position: placed.position,
    section: segment.section,
    title: segment.title,
    startSeconds: start,
    endSeconds: placed.end,
    version: segment.version,
    versions: [...placed.versions],
    notesMarkdown: segment.notes,
    notesHtml: notesHtml(segment, { baseUrl }),
    changes: segment.changes.map(({ id }) => id),
    areas: [...segment.areas],
    highlight: segment.highlight,
    cautions: placed.cautions.map((caution) => plainText(caution)),
    related: related(segment.id).map((other) => momentAnswer(other, baseUrl)),
    url: absoluteUrl(baseUrl, momentPath(episode.number, segment.id, start)),
  };
}
