import { absoluteUrl, changePath, momentPath } from '../../../domain/address.js';
import { formatTimecode } from '../../../domain/timecode.js';
import { writeCsv } from '../../../domain/writeCsv.js';
import type { LookedUp, Lookup } from '../../../library/lookUp.js';
import { plainText } from '../../../markdown/plain.js';

const COLUMNS = [
  'id',
  'times in the list',
  'status',
  'title',
  'version',
  'areas',
  'episode',
  'segment',
  'start',
  'cautions',
  'url',
];

/** A list that was looked up as a spreadsheet: one row a moment, and one for what has none. */
export function lookupCsv(lookup: Lookup, baseUrl: string): string {
  return writeCsv([COLUMNS, ...lookup.all.flatMap((one) => rowsOf(one, baseUrl))]);
}

function rowsOf({ id, times, change }: LookedUp, baseUrl: string): string[][] {
  const facts = (status: string) => [
    id,
    String(times),
    status,
    change?.title ?? '',
    change?.version ?? '',
    (change?.areas ?? []).join('; '),
  ];
  if (change === null) return [[...facts('unknown'), '', '', '', '', '']];
  if (change.mentions.length === 0) {
    return [[...facts('not discussed'), '', '', '', '', absoluteUrl(baseUrl, changePath(id))]];
  }
  return change.mentions.map(({ episode, segment, start, cautions }) => [
    ...facts('discussed'),
    String(episode.number),
    segment.title,
    start === null ? '' : formatTimecode(Math.floor(start)),
    cautions.map(plainText).join('; '),
    absoluteUrl(baseUrl, momentPath(episode.number, segment.id, start)),
  ]);
}
