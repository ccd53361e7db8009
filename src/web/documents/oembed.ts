import { absoluteUrl, embedPath } from '../../domain/address.js';
import { anchorOf } from '../../domain/episode.js';
import type { Show } from '../../domain/show.js';
import type { Seconds } from '../../domain/timecode.js';
import { xmlElement, XML_DECLARATION } from '../../feeds/xmlElement.js';
import { xmlTexts } from '../../feeds/xmlText.js';
import type { EpisodeEntry, PlacedSegment } from '../../library/entries.js';
import { embedCode, frameSize, showsPicture, type FrameLimits } from '../../listening/embedding.js';
import type { OwnMoment } from '../ownMoment.js';
import { episodeHead } from '../pages/episodeHead.js';
import { recordingOf } from '../pages/listeningView.js';
import { askedSecond, momentSegment } from '../pages/momentSegment.js';
import { inWords } from '../pages/phrases.js';
import { episodePicture, showPicture, type SharedPicture } from '../pages/sharedPicture.js';

/** An answer of oEmbed 1.0 (https://oembed.com, 2.3.4); what is not known is left out. */
export type Oembed = Readonly<Record<string, string | number>>;

/**
 * The small player of an episode or of a moment, for pages of other sites.
 * @param asked what the address names
 * @param limits the consumer's `maxwidth` and `maxheight`, which the picture respects, too
 */
export function oembed(
  entry: EpisodeEntry,
  asked: Pick<OwnMoment, 't' | 'anchor'>,
  { show, baseUrl, limits }: { show: Show; baseUrl: string; limits: FrameLimits },
): Oembed {
  const { episode } = entry;
  const { moment, second } = placeOf(entry, asked);
  const { title } = episodeHead(entry, moment);
  const isVideo = showsPicture(recordingOf(episode));
  const size = frameSize(isVideo, limits);
  const hosts = episode.people.filter(({ role }) => role === 'host').map(({ name }) => name);
  return xmlTexts({
    version: '1.0',
    type: isVideo ? 'video' : 'rich',
    title,
    ...(hosts.length > 0 && { author_name: inWords(hosts) }),
    provider_name: show.title,
    provider_url: absoluteUrl(baseUrl, '/'),
    ...thumbnail([episodePicture(show, episode), showPicture(show)], limits, baseUrl),
    ...size,
    html: embedCode(absoluteUrl(baseUrl, embedPath(episode.number, second)), title, size),
  });
}

/** The same as XML, whose elements are named as the properties of JSON are. */
export function oembedXml(answer: Oembed): string {
  const elements = Object.entries(answer).map(([name, value]) =>
    xmlElement(name, {}, String(value)),
  );
  return `${XML_DECLARATION}${xmlElement('oembed', {}, ...elements).xml}\n`;
}

/** An anchor counts where no moment is given: links to segments are passed on like that, too. */
function placeOf(
  entry: EpisodeEntry,
  { t, anchor }: Pick<OwnMoment, 't' | 'anchor'>,
): { moment: PlacedSegment | null; second: Seconds | null } {
  const anchored =
    t === null && anchor !== null
      ? entry.segments.find(
          ({ segment, start }) => start !== null && anchorOf(segment.id) === anchor,
        )
      : undefined;
  const moment = anchored ?? momentSegment(entry, t);
  return { moment, second: moment?.start ?? askedSecond(entry.episode, t) };
}

/** The first picture that is known to fit. */
function thumbnail(
  pictures: readonly SharedPicture[],
  limits: FrameLimits,
  baseUrl: string,
): Oembed {
  for (const { address, size } of pictures) {
    if (size === null) continue;
    if (size.width > (limits.width ?? Infinity) || size.height > (limits.height ?? Infinity))
      continue;
    return {
      thumbnail_url: absoluteUrl(baseUrl, address),
      thumbnail_width: size.width,
      thumbnail_height: size.height,
    };
  }
  return {};
}
