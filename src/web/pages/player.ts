import type { Episode } from '../../domain/episode.js';
import { formatTimecode, type Seconds } from '../../domain/timecode.js';
import { videoHost } from '../../domain/video.js';
import type { Recording } from '../../listening/listening.js';
import { fileMoment, videoMoment } from '../../domain/videoMoment.js';
import { webAddress } from '../webAddress.js';
import { recordingOf } from './listeningView.js';

/** One way of playing an episode on its page; without a script, a link to its second. */
export interface Way {
  name: 'file' | 'hosted';
  text: string;
  /** How long it is and where it comes from; empty when neither needs to be said. */
  line: string;
  href: string;
}

/** What can be played. Addresses begin at the moment that the address names. */
export interface Player {
  ways: Way[];
  /** For browsers without a script. */
  file: { src: string; kind: 'audio' | 'video' } | null;
  download: string | null;
  video: { href: string; host: string } | null;
  length: string | null;
}

/** Where a start leads on the page of its episode: to its second of the file, else of the video. */
export function playHref(episode: Episode, start: Seconds): string | null {
  const { enclosure, videoUrl } = episode.media;
  if (enclosure) return fileMoment(enclosure.url, start);
  const video = webAddress(videoUrl);
  return video === null ? null : videoMoment(video, start);
}

/** The player of an episode, set to a moment; null when there is nothing to play. */
export function playerOf(episode: Episode, moment: Seconds | null): Player | null {
  const recording = recordingOf(episode);
  const { file } = recording;
  const video = linkOf(episode.media.videoUrl);
  if (!file && !video) return null;
  const src = file && (moment === null ? file.src : fileMoment(file.src, moment));
  const length = episode.duration === null ? null : formatTimecode(Math.round(episode.duration));
  return {
    ways: waysOf(recording, moment, length),
    file: file && { src: src ?? file.src, kind: file.kind },
    download: file?.src ?? null,
    video: video && {
      href: moment === null ? video.href : videoMoment(video.href, moment),
      host: videoHost(video.href),
    },
    length,
  };
}

function waysOf({ file, hosted }: Recording, moment: Seconds | null, length: string | null): Way[] {
  const line = (source: string | null) => [length, source].filter(Boolean).join(' · ');
  const from = moment === null ? '' : ` from ${formatTimecode(Math.floor(moment))}`;
  const ways: Way[] = [];
  if (file) {
    const verb = hosted ? (file.kind === 'video' ? 'Watch the file' : 'Listen') : 'Play';
    const href = moment === null ? file.src : fileMoment(file.src, moment);
    ways.push({ name: 'file', text: `${verb}${from}`, line: line(null), href });
  }
  if (hosted) {
    const verb = file ? 'Watch' : 'Play';
    const href = moment === null ? hosted.href : videoMoment(hosted.href, moment);
    // Said before the press: from then on the host knows who watches.
    ways.push({
      name: 'hosted',
      text: `${verb}${from}`,
      line: line(`plays from ${hosted.host}`),
      href,
    });
  }
  return ways;
}

/** An address with its host's name; null when it is none or not one of the web. */
export function linkOf(url: string | null): { href: string; host: string } | null {
  const href = webAddress(url);
  return href === null ? null : { href, host: new URL(href).hostname.replace(/^www\./, '') };
}
