import { episodePath } from '../../domain/address.js';
import { formatTimecode } from '../../domain/timecode.js';
import { counted } from '../../domain/counted.js';
import type { EpisodeEntry, PlacedSegment } from '../../library/entries.js';
import { plainText } from '../../markdown/plain.js';
import { head, type PageHead } from './head.js';
import { inWords, versionsInWords } from './phrases.js';

/**
 * The head of an episode's page.
 * @param moment the segment that its address names: then it tells of that, so that a link to it does;
 * its one address is that of the episode all the same
 */
export function episodeHead(entry: EpisodeEntry, moment: PlacedSegment | null): PageHead {
  const { number } = entry.episode;
  const title =
    moment === null
      ? episodeName(entry)
      : `${timeOf(moment)} ${moment.segment.title} · Episode ${number}`;
  const description =
    moment === null ? episodeDescription(entry) : momentDescription(entry, moment);
  return {
    ...head(title, episodePath(number), 'episodes', description),
    subject: { kind: 'episode', entry, moment },
  };
}

/** `Episode 18: Rounding, at last`, or `Episode 18` while it has no title of its own. */
export function episodeName({ episode: { number, title } }: Pick<EpisodeEntry, 'episode'>): string {
  const name = `Episode ${number}`;
  return title === '' || title === name ? name : `${name}: ${title}`;
}

/** What an episode is, in plain text: its summary, else what its notes cover. */
export function episodeDescription({ episode, segments }: EpisodeEntry): string {
  const covers = versionsInWords(episode.versions);
  return (
    plainText(episode.summary) ||
    `Show notes of episode ${episode.number}${covers ? `, which covers ${covers}` : ''}: ${counted(segments.length, 'segment')}.`
  );
}

/** What is said at a moment, in plain text: its notes, else where it stands. */
export function momentDescription(
  entry: Pick<EpisodeEntry, 'episode'>,
  moment: PlacedSegment,
): string {
  const ids = moment.segment.changes.map(({ id }) => `#${id}`);
  return (
    plainText(moment.segment.notes) ||
    [
      `At ${timeOf(moment)} in ${lowered(episodeName(entry))}.`,
      ids.length > 0 && `${inWords(ids)}.`,
    ]
      .filter(Boolean)
      .join(' ')
  );
}

function timeOf({ start }: PlacedSegment): string {
  return formatTimecode(Math.floor(start ?? 0));
}

function lowered(name: string): string {
  return name.replace(/^E/, 'e');
}
