import { parseChangeId } from './changeId.js';
import type { Enclosure, Episode, Segment, SegmentTime } from './episode.js';
import { isEpisodeNumber } from './episodeNumber.js';
import { markdownBlock } from './markdownBlock.js';
import { isMediaAddress, isWebAddress } from './mediaAddress.js';
import { oneLine } from './oneLine.js';
import { isPublicationDate } from './publicationDate.js';
import { SEGMENT_ID } from './segmentId.js';
import { isSeason } from './season.js';
import { formatTimecode, isSeconds, parseTimecode } from './timecode.js';
import { parseVersion } from './version.js';

/** The form of an area's slug. */
export const AREA_SLUG = /^[a-z0-9-]+$/;
/** The form of a media type, such as `audio/mpeg`. */
export const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/**
 * True when an episode keeps the form that this companion promises, so that its notes can be written
 * and read back without loss: a number that `isEpisodeNumber`, texts as `oneLine` and `markdownBlock` leave them, titles of segments
 * not empty, times that `isSeconds`, each end behind its start, IDs, versions, slugs and segment ids
 * in their own form and none twice in one list, addresses and dates that exist, and a segment's
 * version stated wherever one of its changes has one.
 */
export function isValidEpisode(episode: Episode): boolean {
  const { media, segments } = episode;
  return (
    isEpisodeNumber(episode.number) &&
    (episode.season === null || isSeason(episode.season)) &&
    (episode.guid === null || isText(episode.guid)) &&
    isLine(episode.title) &&
    markdownBlock(episode.summary) === episode.summary &&
    (episode.published === null || isPublicationDate(episode.published)) &&
    episode.people.every(
      ({ name, role }) => isText(name) && isText(role) && role === role.toLowerCase(),
    ) &&
    isList(episode.versions, isVersion) &&
    (media.videoUrl === null || isWebAddress(media.videoUrl)) &&
    (media.enclosure === null || isEnclosure(media.enclosure)) &&
    (episode.duration === null || isSeconds(episode.duration)) &&
    (episode.transcript === null || isMediaAddress(episode.transcript)) &&
    (episode.notesUrl === null || isWebAddress(episode.notesUrl)) &&
    isList(episode.retiredIds, (id) => SEGMENT_ID.test(id)) &&
    isList(
      segments.map(({ id }) => id),
      (id) => SEGMENT_ID.test(id),
    ) &&
    segments.every(isSegment)
  );
}

function isSegment(segment: Segment): boolean {
  return (
    (segment.section === null || isText(segment.section)) &&
    isText(segment.title) &&
    markdownBlock(segment.notes) === segment.notes &&
    (segment.time === null || isTime(segment.time)) &&
    (segment.version === null || isVersion(segment.version)) &&
    isList(
      segment.changes.map(({ id }) => id),
      (id) => parseChangeId(id) === id,
    ) &&
    segment.changes.every(({ version }) => version === null || isVersion(version)) &&
    (segment.version !== null || segment.changes.every(({ version }) => version === null)) &&
    isList(segment.areas, (slug) => AREA_SLUG.test(slug)) &&
    isList(segment.related, (id) => SEGMENT_ID.test(id) && id !== segment.id) &&
    isList(segment.refused, isRefusable)
  );
}

/** True for what may be refused of a segment: the ID of a change, the anchor of a segment, or a start. */
export function isRefusable(text: string): boolean {
  const start = parseTimecode(text);
  if (start !== null) return formatTimecode(start) === text;
  return parseChangeId(text) === text || (text.startsWith('s-') && SEGMENT_ID.test(text.slice(2)));
}

function isTime({ start, end }: SegmentTime): boolean {
  return isSeconds(start) && (end === null || (isSeconds(end) && end > start));
}

function isEnclosure({ url, type, lengthBytes }: Enclosure): boolean {
  return (
    isMediaAddress(url) &&
    MEDIA_TYPE.test(type) &&
    (lengthBytes === null || (Number.isSafeInteger(lengthBytes) && lengthBytes > 0))
  );
}

function isVersion(text: string): boolean {
  return parseVersion(text) === text;
}

function isLine(text: string): boolean {
  return oneLine(text) === text;
}

function isText(text: string): boolean {
  return text !== '' && isLine(text);
}

function isList(values: readonly string[], isItem: (value: string) => boolean): boolean {
  return new Set(values).size === values.length && values.every(isItem);
}
