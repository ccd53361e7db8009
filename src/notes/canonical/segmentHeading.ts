import type { SegmentDraft } from '../../domain/draft.js';
import type { VersionAliases } from '../../domain/version.js';
import {
  looksLikeAttributes,
  NO_ATTRIBUTES,
  readAttributes,
  writeAttributes,
} from './attributes.js';
import { readChangesField, writeChangesField } from './changesField.js';
import { error, warning, type Complaint } from './complaint.js';
import { readTimeField, writeTimeField } from './timeField.js';
import { escapeTitle, unescapeTitle, withoutEscapes } from './titleText.js';

/** What a segment's heading states of it: all but its section and its notes. */
export type Heading = Omit<SegmentDraft, 'section' | 'notes'>;

/**
 * Reads a segment's heading, without its `###`, from the right: attributes in braces, then the
 * fields behind unescaped bars (a time; versions and changes), each of them optional; what is left
 * is the title. `\|`, `\#`, `\{` and `\\` are escapes in it.
 * @returns the heading, or null when it has no title; and what is wrong with it
 */
export function readSegmentHeading(
  text: string,
  aliases: VersionAliases,
): { heading: Heading | null; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const { rest, attributes } = takeAttributes(text, complaints);
  const fields = splitFields(rest);
  const heading: Heading = { title: '', time: null, version: null, changes: [], ...attributes };

  const taken = { time: false, changes: false };
  while (fields.length > 1) {
    const field = fields.at(-1)?.trim() ?? '';
    const changes = taken.changes ? null : readChangesField(field, aliases);
    const time = taken.time || changes ? null : readTimeField(field);
    if (changes) {
      taken.changes = true;
      heading.version = changes.version;
      heading.changes = changes.changes;
      complaints.push(...changes.complaints);
    } else if (time) {
      taken.time = true;
      if ('time' in time) heading.time = time.time;
      else complaints.push(time.complaint);
    } else if (field !== '') {
      complaints.push(notAField(field));
      break;
    }
    fields.pop();
  }

  const title = fields.join('|');
  heading.title = unescapeTitle(title);
  if (heading.title === '') {
    return {
      heading: null,
      complaints: [error('This segment has no title: write one behind the ###.')],
    };
  }
  const loose = /#\s?\d{6,7}(?!\d)/.exec(withoutEscapes(title))?.[0];
  if (loose !== undefined) complaints.push(changeInTitle(loose));
  return { heading, complaints };
}

/** Writes a segment's heading without its `###`. */
export function writeSegmentHeading(heading: Heading): string {
  const changes = writeChangesField(heading);
  const fields = [
    escapeTitle(heading.title),
    ...(changes === '' ? [] : [changes]),
    ...(heading.time === null ? [] : [writeTimeField(heading.time)]),
  ];
  return `${fields.join(' | ')} ${writeAttributes(heading)}`.trimEnd();
}

function takeAttributes(text: string, complaints: Complaint[]) {
  const raw = text.trimEnd();
  const visible = withoutEscapes(raw);
  const opened = visible.lastIndexOf('{');
  const closed = visible.indexOf('}', opened);
  const none = { rest: raw, attributes: NO_ATTRIBUTES };
  if (opened < 0 || closed !== raw.length - 1) return none;

  const inner = raw.slice(opened + 1, closed);
  if (!looksLikeAttributes(inner)) {
    complaints.push(notAttributes(`{${inner}}`));
    return none;
  }
  const { complaints: wrong, ...attributes } = readAttributes(inner);
  complaints.push(...wrong);
  return { rest: raw.slice(0, opened), attributes };
}

function splitFields(text: string): string[] {
  const visible = withoutEscapes(text).split('|');
  let start = 0;
  return visible.map((part) => {
    const field = text.slice(start, start + part.length);
    start += part.length + 1;
    return field;
  });
}

function notAField(field: string): Complaint {
  return warning(
    `"${field}" is neither a time nor versions and IDs, so it was read as part of the title: write \\| for a bar that belongs to the title.`,
  );
}

function notAttributes(block: string): Complaint {
  return warning(
    `${block} was read as part of the title: write \\{ when that is meant. Attributes look like {#s-k3f9 .highlight areas=billing}.`,
  );
}

function changeInTitle(id: string): Complaint {
  return warning(
    `${id} was read as part of the title: write " | " before it to link it, or \\# when it belongs to the title.`,
  );
}
