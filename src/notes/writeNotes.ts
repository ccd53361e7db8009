import type { Episode, Segment } from '../domain/episode.js';
import { escapeHeadings } from './canonical/escapedHeadings.js';
import { writeSegmentHeading } from './canonical/segmentHeading.js';
import { escapeTitle } from './canonical/titleText.js';
import { writeFrontMatter } from './canonical/writeFrontMatter.js';

/**
 * Writes an episode in the canonical form; `readNotes` reads every valid one (see validEpisode.ts)
 * back without loss. It ends with one line break.
 */
export function writeNotes(episode: Episode): string {
  const blocks = [writeFrontMatter(episode).trimEnd(), escapeHeadings(episode.summary)];
  let section: string | null = null;
  for (const segment of episode.segments) {
    if (segment.section !== section)
      blocks.push(`## ${escapeTitle(segment.section ?? '')}`.trimEnd());
    section = segment.section;
    blocks.push(...writeSegment(segment));
  }
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function writeSegment(segment: Segment): string[] {
  return [`### ${writeSegmentHeading(segment)}`, escapeHeadings(segment.notes)];
}
