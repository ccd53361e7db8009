import { absoluteUrl, changePath, momentPath } from '../../../domain/address.js';
import { formatTimecode } from '../../../domain/timecode.js';
import type { ChangeEntry, PlacedSegment } from '../../../library/entries.js';
import type { Lookup } from '../../../library/lookUp.js';
import { escapedMarkdown } from '../../../domain/escapedMarkdown.js';
import { plainText } from '../../../markdown/plain.js';

/** A list that was looked up as Markdown, for a ticket or a wiki. */
export function lookupMarkdown(lookup: Lookup, baseUrl: string): string {
  const line = ({ id, title, version }: ChangeEntry) =>
    `[\\#${id}](${absoluteUrl(baseUrl, changePath(id))}) ${escapedMarkdown(title)}${version === null ? '' : ` (${version})`}`;
  const parts = [
    ...lookup.discussed.map(({ change }) =>
      [
        `## ${line(change)}`,
        '',
        ...change.mentions.flatMap((placed) => moment(placed, baseUrl)),
      ].join('\n'),
    ),
    list(
      'Not discussed yet',
      lookup.undiscussed.map(({ change }) => line(change)),
    ),
    list(
      'Not known here',
      lookup.unknown.map(({ id }) => `\\#${id}`),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function moment({ episode, segment, start, cautions }: PlacedSegment, baseUrl: string): string[] {
  const at = start === null ? '' : ` at ${formatTimecode(Math.floor(start))}`;
  const href = absoluteUrl(baseUrl, momentPath(episode.number, segment.id, start));
  return [
    `- [Episode ${episode.number}${at}](${href}): ${escapedMarkdown(segment.title)}`,
    ...cautions.map((text) => `  - **Caution:** ${escapedMarkdown(plainText(text))}`),
  ];
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : [`## ${title}`, '', ...items.map((item) => `- ${item}`)].join('\n');
}
