import { absoluteUrl, momentPath } from '../../../domain/address.js';
import { formatTimecode } from '../../../domain/timecode.js';
import type { ChangeEntry, PlacedSegment } from '../../../library/entries.js';
import type { Lookup } from '../../../library/lookUp.js';
import { plainText } from '../../../markdown/plain.js';

/** A list that was looked up as plain text, to be pasted into a mail or a chat. */
export function lookupText(lookup: Lookup, baseUrl: string): string {
  const parts = [
    ...lookup.discussed.map(({ change }) =>
      [lineOf(change), ...change.mentions.flatMap((placed) => moment(placed, baseUrl))].join('\n'),
    ),
    list(
      'Not discussed yet:',
      lookup.undiscussed.map(({ change }) => lineOf(change)),
    ),
    list(
      'Not known here:',
      lookup.unknown.map(({ id }) => `#${id}`),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function lineOf({ id, title, version }: ChangeEntry): string {
  return `#${id} ${title}${version === null ? '' : ` (${version})`}`;
}

function moment({ episode, segment, start, cautions }: PlacedSegment, baseUrl: string): string[] {
  const at = start === null ? '' : ` at ${formatTimecode(Math.floor(start))}`;
  return [
    `  Episode ${episode.number}${at}: ${segment.title}`,
    ...cautions.map((text) => `    Caution: ${plainText(text)}`),
    `    ${absoluteUrl(baseUrl, momentPath(episode.number, segment.id, start))}`,
  ];
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [title, ...items.map((item) => `  ${item}`)].join('\n');
}
