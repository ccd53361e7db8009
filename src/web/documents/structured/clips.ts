import { absoluteUrl, secondPath } from '../../../domain/address.js';
import { chaptersOf } from '../../../feeds/chapters.js';
import type { EpisodeEntry } from '../../../library/entries.js';
import { node, type Node } from './node.js';

/**
 * One clip a timed segment, in time order, each with the address of its moment. Segments that share
 * a start are one clip, named after all of them: no two clips of a video may start together (Google,
 * "Video structured data", Clip).
 */
export function clips(entry: Pick<EpisodeEntry, 'episode' | 'segments'>, baseUrl: string): Node[] {
  return chaptersOf(entry)
    .filter(({ segmentIds }) => segmentIds.length > 0)
    .map(({ title, start, end }) =>
      node('Clip', {
        name: title,
        startOffset: start,
        endOffset: end,
        url: absoluteUrl(baseUrl, secondPath(entry.episode.number, start)),
      }),
    );
}
