import { episodePath, momentPath, secondPath } from '../../domain/address.js';
import { timeOrder } from '../../domain/order.js';
import { formatTimecode, type Seconds } from '../../domain/timecode.js';
import { videoHost } from '../../domain/video.js';
import type { EpisodeEntry, Library, PlacedSegment } from '../../library/entries.js';
import { showsPicture } from '../../listening/embedding.js';
import type { Listening } from '../../listening/listening.js';
import { webAddress } from '../webAddress.js';
import { episodeName } from './episodeHead.js';
import { listeningView, recordingOf } from './listeningView.js';
import { momentLine } from './momentLine.js';
import { askedSecond, momentSegment } from './momentSegment.js';
import { playHref } from './player.js';
import { changeLabels, timeView, type ChangeLabel, type TimeView } from './segmentView.js';
import { episodePicture } from './sharedPicture.js';

/** The small player that stands in frames of other sites. */
export interface EmbedPage {
  language: string;
  /** Of the document. */
  title: string;
  show: string;
  /** `Episode 18`, with its title when a segment stands in the heading. */
  episode: string;
  /** The segment's title, else the episode's. */
  heading: string;
  /** Its place on our pages, as a path. */
  href: string;
  time: TimeView | null;
  /** Says that the moment of the address is none; null when it is one, or none is named. */
  momentLine: string | null;
  /** `27:02`; null while it is not known. */
  end: string | null;
  changes: ChangeLabel[];
  /** The segment whose end stops it; null when it plays the episode. */
  segment: string | null;
  /** Where it begins. */
  second: Seconds;
  /** Without a script it leads to the file or the host at that second; null when there is neither. */
  play: { href: string; text: string } | null;
  /** What stands for the video until it plays; null for sound. */
  poster: string | null;
  listening: Listening | null;
}

/**
 * The small player of an episode, or of the segment that plays at a moment.
 * @param asked the moment as it was written; null for none
 */
export function embedPage(entry: EpisodeEntry, library: Library, asked: string | null): EmbedPage {
  const { episode } = entry;
  const show = library.show();
  const moment = momentSegment(entry, asked);
  const second = moment?.start ?? askedSecond(episode, asked);
  const name = episodeName(entry);
  const heading = moment?.segment.title ?? name;
  const listening = listeningView(library, inTimeOrder(entry), episode);
  const isPicture = listening !== null && showsPicture(recordingOf(episode));
  return {
    language: show.language,
    title: `${heading} · ${show.title}`,
    show: show.title,
    episode: moment ? name : `Episode ${episode.number}`,
    heading: moment || episode.title === '' ? heading : episode.title,
    href: hrefOf(entry, moment, second),
    time: second === null ? null : timeView(second, null),
    momentLine: second === null ? momentLine(asked, episode, 0, true) : null,
    end: endOf(moment),
    changes: changeLabels(moment?.segment.changes.map(({ id }) => id) ?? []),
    segment: moment?.segment.id ?? null,
    second: second ?? 0,
    play: playOf(entry, second),
    poster: isPicture ? posterOf(entry, library) : null,
    listening,
  };
}

function endOf(moment: PlacedSegment | null): string | null {
  const end = moment?.end ?? null;
  return end === null ? null : formatTimecode(Math.floor(end));
}

function hrefOf(
  { episode: { number } }: EpisodeEntry,
  moment: PlacedSegment | null,
  second: Seconds | null,
): string {
  if (moment) return momentPath(number, moment.segment.id, moment.start);
  return second === null ? episodePath(number) : secondPath(number, second);
}

function playOf({ episode }: EpisodeEntry, second: Seconds | null): EmbedPage['play'] {
  const href = playHref(episode, second ?? 0);
  if (href === null) return null;
  const { enclosure, videoUrl } = episode.media;
  const video = enclosure ? null : webAddress(videoUrl);
  const verb = video === null ? 'Play' : `Watch at ${videoHost(video)}`;
  const from = second === null || second === 0 ? '' : ` from ${formatTimecode(Math.floor(second))}`;
  return { href, text: `${verb}${from}` };
}

// A picture elsewhere would tell that host who looks.
function posterOf({ episode }: EpisodeEntry, library: Library): string | null {
  const { address } = episodePicture(library.show(), episode);
  return address.startsWith('/') ? address : null;
}

function inTimeOrder({ segments }: EpisodeEntry): PlacedSegment[] {
  const byId = new Map(segments.map((placed) => [placed.segment.id, placed]));
  return timeOrder(segments.map(({ segment }) => segment)).flatMap(({ id }) => byId.get(id) ?? []);
}
