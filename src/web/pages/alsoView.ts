import { momentPath } from '../../domain/address.js';
import { anchorOf } from '../../domain/episode.js';
import { formatTimecode } from '../../domain/timecode.js';
import type { PlacedSegment } from '../../library/entries.js';
import type { AlsoView } from './segmentView.js';

/**
 * Where else the same thing is spoken of, as the page of an episode says it.
 * @param related as the library gives it
 * @param here the number of that episode
 */
export function alsoViews(related: readonly PlacedSegment[], here: number): AlsoView[] {
  return related.map(({ episode, segment, start }) => {
    const time = start === null ? null : formatTimecode(Math.floor(start));
    if (episode.number === here) {
      const what = time === null ? `: ${segment.title.replace(/\.$/, '')}` : ` at ${time}`;
      return { text: `this episode${what}`, href: `#${anchorOf(segment.id)}` };
    }
    const when = time === null ? '' : ` at ${time}`;
    return {
      text: `episode ${episode.number}${when}`,
      href: momentPath(episode.number, segment.id, start),
    };
  });
}
