import {
  looksLikeAttributes,
  NO_ATTRIBUTES,
  readAttributes,
  type Attributes,
} from '../canonical/attributes.js';
import { warning, type Complaint } from '../canonical/complaint.js';
import type { NotesContext } from '../reading.js';

/** What braces behind a title state, as the canonical form writes them. */
export type Braces = Attributes;

const AT_END = /\s*(?<!\\)\{([^{}]{1,400})\}$/;

/**
 * Takes attributes in braces off the end of a line, such as `{#s-k3f9 .highlight areas=billing}`: a
 * heading copied out of the canonical form keeps what it states when its front matter stayed behind.
 */
export function takeBraces(
  line: string,
  context: NotesContext,
): {
  rest: string;
  braces: Braces;
  complaints: Complaint[];
} {
  const match = AT_END.exec(line);
  const inner = match?.[1] ?? '';
  if (
    !match ||
    !looksLikeAttributes(inner) ||
    !/(?:^|\s)(?:#s-|\.highlight|areas=|related=|not=)/.test(inner)
  )
    return { rest: line, braces: NO_ATTRIBUTES, complaints: [] };
  const { complaints, ...braces } = readAttributes(inner);
  const unknown = braces.areas.filter((slug) => !context.areas.some((area) => area.slug === slug));
  const asked = unknown.map((slug) => warning(`“${slug}” is not an area of the show: correct it.`));
  return { rest: line.slice(0, match.index), braces, complaints: [...complaints, ...asked] };
}
