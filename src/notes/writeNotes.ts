import type { Episode, Segment } from '../domain/episode.js';
import { withKeptTexts } from '../domain/keptTexts.js';
import { escapeHeadings } from './canonical/escapedHeadings.js';
import { writeSegmentHeading } from './canonical/segmentHeading.js';
import { escapeTitle } from './canonical/titleText.js';
import { writeFrontMatter } from './canonical/writeFrontMatter.js';

/**
 * Writes an episode in the canonical form; `readNotes` reads every valid one (see validEpisode.ts)
 * back without loss. Texts that are not in their kept form are written in it, so that nothing, such as
 * code that is never closed, swallows what follows. It ends with one line break.
 */
export function writeNotes(stored: Episode): string {
  const episode = withKeptTexts(stored);
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
