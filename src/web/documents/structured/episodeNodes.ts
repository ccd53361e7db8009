import { absoluteUrl, episodePath } from '../../../domain/address.js';
import { displayTitle, type Episode } from '../../../domain/episode.js';
import type { Show } from '../../../domain/show.js';
import { isoDuration } from '../../../domain/timecode.js';
import { embedAddress } from '../../../domain/video.js';
import type { EpisodeEntry } from '../../../library/entries.js';
import { episodeDescription } from '../../pages/episodeHead.js';
import { episodePicture } from '../../pages/sharedPicture.js';
import { webAddress } from '../../webAddress.js';
import { clips } from './clips.js';
import { node, personNodes, type Node } from './node.js';
import { seriesReference } from './showNodes.js';

/**
 * An episode: PodcastEpisode when it has a file, VideoObject when it has a video, be it that file or
 * one at a host. Clips are those of the video, where there is one.
 */
export function episodeNodes(entry: EpisodeEntry, show: Show, baseUrl: string): Node[] {
  const { episode } = entry;
  const { enclosure, videoUrl } = episode.media;
  const isVideo = webAddress(videoUrl) !== null || isVideoFile(episode);
  const video = isVideo ? videoNode(entry, show, baseUrl) : null;
  if (enclosure === null) return video === null ? [] : [video];
  const inside = isVideoFile(episode) ? video : audioNode(episode, baseUrl);
  const podcast = podcastNode(entry, show, baseUrl, {
    associatedMedia: inside,
    hasPart: isVideo ? [] : clips(entry, baseUrl),
  });
  return video === null || inside === video ? [podcast] : [podcast, video];
}

function podcastNode(
  entry: EpisodeEntry,
  show: Show,
  baseUrl: string,
  parts: Readonly<Record<string, unknown>>,
): Node {
  const { episode } = entry;
  const url = absoluteUrl(baseUrl, episodePath(episode.number));
  const isHost = ({ role }: { role: string }) => role === 'host';
  return node('PodcastEpisode', {
    '@id': `${url}#episode`,
    ...commonFacts(entry, show, baseUrl),
    image: absoluteUrl(baseUrl, episodePicture(show, episode).address),
    // A trailer has a number in our addresses only.
    episodeNumber: episode.type === 'full' ? episode.number : null,
    datePublished: episode.published,
    timeRequired: durationOf(episode),
    author: personNodes(episode.people.filter(isHost)),
    contributor: personNodes(episode.people.filter((person) => !isHost(person))),
    partOfSeries: seriesReference(show, baseUrl),
    partOfSeason: episode.season && node('PodcastSeason', { seasonNumber: episode.season }),
    ...parts,
  });
}

function videoNode(entry: EpisodeEntry, show: Show, baseUrl: string): Node {
  const { episode } = entry;
  const { videoUrl } = episode.media;
  const hosted = webAddress(videoUrl);
  return node('VideoObject', {
    '@id': `${absoluteUrl(baseUrl, episodePath(episode.number))}#video`,
    ...commonFacts(entry, show, baseUrl),
    thumbnailUrl: absoluteUrl(baseUrl, episodePicture(show, episode).address),
    uploadDate: episode.published,
    duration: durationOf(episode),
    ...(isVideoFile(episode) ? fileFacts(episode, baseUrl) : {}),
    embedUrl: hosted && embedAddress(hosted),
    sameAs: hosted,
    hasPart: clips(entry, baseUrl),
  });
}

function audioNode(episode: Episode, baseUrl: string): Node {
  return node('AudioObject', { ...fileFacts(episode, baseUrl), duration: durationOf(episode) });
}

function commonFacts(entry: EpisodeEntry, show: Show, baseUrl: string) {
  return {
    name: displayTitle(entry.episode),
    description: episodeDescription(entry),
    url: absoluteUrl(baseUrl, episodePath(entry.episode.number)),
    inLanguage: show.language,
  };
}

function fileFacts({ media: { enclosure } }: Episode, baseUrl: string) {
  return {
    contentUrl: enclosure && absoluteUrl(baseUrl, enclosure.url),
    encodingFormat: enclosure?.type,
    contentSize: enclosure?.lengthBytes && String(enclosure.lengthBytes),
  };
}

function isVideoFile({ media: { enclosure } }: Episode): boolean {
  return enclosure?.type.startsWith('video/') === true;
}

function durationOf({ duration }: Episode): string | null {
  return duration === null ? null : isoDuration(duration);
}
