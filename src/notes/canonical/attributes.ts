import { anchorOf, type Segment } from '../../domain/episode.js';
import { parseChangeId } from '../../domain/changeId.js';
import { SEGMENT_ID } from '../../domain/segmentId.js';
import { formatTimecode, parseTimecode } from '../../domain/timecode.js';
import { AREA_SLUG } from '../../domain/validEpisode.js';
import { error, type Complaint } from './complaint.js';

export type Attributes = { id: string | null } & Pick<
  Segment,
  'areas' | 'highlight' | 'related' | 'refused'
>;

/** What a heading without braces states. */
export const NO_ATTRIBUTES: Readonly<Attributes> = {
  id: null,
  areas: [],
  highlight: false,
  related: [],
  refused: [],
};

/** How each list names one of its values; null when a written value cannot be one. */
const LISTS: Record<string, (written: string) => string | null> = {
  areas: (slug) => (AREA_SLUG.test(slug) ? slug : null),
  related: segmentIdIn,
  not: (written) => {
    const start = parseTimecode(written);
    if (start !== null) return formatTimecode(start);
    const segment = /^#?s-/.test(written) ? segmentIdIn(written) : null;
    return segment === null ? parseChangeId(written) : anchorOf(segment);
  },
};

/** True for what stands in braces when it is meant as attributes: `#...`, `.name` or `name=value`. */
export function looksLikeAttributes(text: string): boolean {
  return /(?:^|\s)(?:#\S|\.[a-z]|[a-z]+=)/i.test(text);
}

/**
 * Reads what stands between the braces, in any order: `#s-k3f9 .highlight areas=billing,slas
 * related=m4p2 not=1050001,s-v7t8,25:29`.
 */
export function readAttributes(text: string): Attributes & { complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const lists = { areas: new Set<string>(), related: new Set<string>(), not: new Set<string>() };
  let id: string | null = null;
  let highlight = false;

  for (const token of text.trim().replace(/,\s+/g, ',').split(/\s+/)) {
    const anchor = /^#s-(.*)$/.exec(token)?.[1];
    const [, name = '', written = ''] = /^(areas|related|not)=(.*)$/.exec(token) ?? [];
    const values = name === '' ? [] : written.split(',').map((value) => LISTS[name]?.(value));
    if (token === '.highlight') highlight = true;
    else if (values.length > 0 && !values.includes(null)) {
      for (const value of values) if (value) lists[name as keyof typeof lists].add(value);
    } else if (anchor === undefined || !SEGMENT_ID.test(anchor)) complaints.push(unknown(token));
    else if (id === null) id = anchor;
    else
      complaints.push(
        error(`A segment has one id, and this has #s-${id} and ${token}: remove one.`),
      );
  }
  if (id !== null && lists.related.delete(id)) complaints.push(toItself(id));
  const { areas, related, not } = lists;
  return { id, highlight, areas: [...areas], related: [...related], refused: [...not], complaints };
}

export function writeAttributes({ id, highlight, areas, related, refused }: Attributes): string {
  const tokens = [
    ...(id === null ? [] : [`#s-${id}`]),
    ...(highlight ? ['.highlight'] : []),
    ...(areas.length === 0 ? [] : [`areas=${areas.join(',')}`]),
    ...(related.length === 0 ? [] : [`related=${related.join(',')}`]),
    ...(refused.length === 0 ? [] : [`not=${refused.join(',')}`]),
  ];
  return tokens.length === 0 ? '' : `{${tokens.join(' ')}}`;
}

function segmentIdIn(written: string): string | null {
  const id = written.replace(/^#?s-/, '');
  return SEGMENT_ID.test(id) ? id : null;
}

function toItself(id: string): Complaint {
  return error(`A segment is not related to itself: take ${id} out of related=.`);
}

function unknown(token: string): Complaint {
  return error(
    `"${token}" is not an attribute: in braces stand #s-k3f9 (an id of small letters and digits), .highlight, areas=billing,slas, related=m4p2 (the id of a segment) and not=1050001 (also s-m4p2 or 25:29). Write \\{ when the brace belongs to the title.`,
  );
}
