import type { Segment } from '../../domain/episode.js';
import { SEGMENT_ID } from '../../domain/segmentId.js';
import { AREA_SLUG } from '../../domain/validEpisode.js';
import { error, type Complaint } from './complaint.js';

export type Attributes = { id: string | null } & Pick<Segment, 'areas' | 'highlight'>;

/** True for what stands in braces when it is meant as attributes: `#...`, `.name` or `name=value`. */
export function looksLikeAttributes(text: string): boolean {
  return /(?:^|\s)(?:#\S|\.[a-z]|[a-z]+=)/i.test(text);
}

/** Reads what stands between the braces: `#s-k3f9 .highlight areas=billing,slas`, in any order. */
export function readAttributes(text: string): Attributes & { complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const areas = new Set<string>();
  let id: string | null = null;
  let highlight = false;

  for (const token of text.trim().replace(/,\s+/g, ',').split(/\s+/)) {
    const anchor = /^#s-(.*)$/.exec(token)?.[1];
    const slugs = /^areas=(.*)$/.exec(token)?.[1]?.split(',');
    if (token === '.highlight') highlight = true;
    else if (slugs?.every((slug) => AREA_SLUG.test(slug))) slugs.forEach((slug) => areas.add(slug));
    else if (anchor === undefined || !SEGMENT_ID.test(anchor)) complaints.push(unknown(token));
    else if (id === null) id = anchor;
    else
      complaints.push(
        error(`A segment has one id, and this has #s-${id} and ${token}: remove one.`),
      );
  }
  return { id, highlight, areas: [...areas], complaints };
}

export function writeAttributes({ id, highlight, areas }: Attributes): string {
  const tokens = [
    ...(id === null ? [] : [`#s-${id}`]),
    ...(highlight ? ['.highlight'] : []),
    ...(areas.length === 0 ? [] : [`areas=${areas.join(',')}`]),
  ];
  return tokens.length === 0 ? '' : `{${tokens.join(' ')}}`;
}

function unknown(token: string): Complaint {
  return error(
    `"${token}" is not an attribute: in braces stand #s-k3f9 (an id of small letters and digits), .highlight and areas=billing,slas. Write \\{ when the brace belongs to the title.`,
  );
}
