import { absoluteUrl, changePath, momentPath } from '../domain/address.js';
import { formatTimecode } from '../domain/timecode.js';
import type { EpisodeEntry, PlacedSegment } from '../library/entries.js';
import { notesHtml, summaryHtml } from '../library/renderedNotes.js';
import { escapedText } from '../markdown/escape.js';
import { htmlLink } from './htmlLink.js';
import { feedVideo } from './feedVideo.js';

/**
 * The notes of an episode as HTML for readers and podcast apps: the summary, then sections and
 * segments in note order. Every address is absolute; a time links to its moment, a change to its
 * page. Cautions stand where the notes have them.
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function feedNotes(
  entry: Pick<EpisodeEntry, 'episode' | 'segments'>,
  baseUrl: string,
): string {
  const { episode, segments } = entry;
  const parts = [summaryHtml(episode, { baseUrl, topHeading: 3 })];
  const video = feedVideo(episode.media.videoUrl);
  if (video) parts.push(`<p>${htmlLink(video.url, `Watch on ${video.host}`)}</p>`);
  segments.forEach((placed, i) => {
    const { section } = placed.segment;
    if (section !== null && section !== segments[i - 1]?.segment.section) {
      parts.push(`<h3>${escapedText(section)}</h3>`);
    }
    parts.push(segmentNotes(placed, baseUrl));
  });
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n');
}

function segmentNotes({ episode, segment, start }: PlacedSegment, baseUrl: string): string {
  const moment = absoluteUrl(baseUrl, momentPath(episode.number, segment.id, start));
  const named =
    start === null
      ? htmlLink(moment, segment.title)
      : `${htmlLink(moment, formatTimecode(start))} ${escapedText(segment.title)}`;
  const notes = notesHtml(segment, { baseUrl, topHeading: 5 });
  // A sentence by itself is no heading: half an outline of them would be unreadable.
  const heading = notes === '' && !segment.highlight ? `<p>${named}</p>` : `<h4>${named}</h4>`;
  return [heading, facts(segment, baseUrl), notes].filter(Boolean).join('\n');
}

function facts({ version, changes, highlight }: PlacedSegment['segment'], baseUrl: string): string {
  const all = [
    highlight ? '<strong>Highlight</strong>' : '',
    version === null ? '' : `Version ${escapedText(version)}`,
    ...changes.map(({ id }) => htmlLink(absoluteUrl(baseUrl, changePath(id)), `#${id}`)),
  ].filter(Boolean);
  return all.length === 0 ? '' : `<p>${all.join(' · ')}</p>`;
}
