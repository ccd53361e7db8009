import { z } from 'zod';
import type { Article } from '../../domain/article.js';
import type { Catalogue, Change } from '../../domain/change.js';
import { parseChangeId } from '../../domain/changeId.js';
import type { Episode, Segment } from '../../domain/episode.js';
import { isMediaAddress, isWebAddress } from '../../domain/mediaAddress.js';
import { isPublicationDate } from '../../domain/publicationDate.js';
import { isSeason } from '../../domain/season.js';
import { SEGMENT_ID } from '../../domain/segmentId.js';
import type { Show } from '../../domain/show.js';
import { isSeconds } from '../../domain/timecode.js';
import { isRefusable, isValidEpisode } from '../../domain/validEpisode.js';
import { parseVersion } from '../../domain/version.js';
import type { DocumentKind, DocumentKinds } from '../port.js';

/** What the words of the domain demand of a stored value. Unknown fields are refused, none is defaulted. */

const text = z.string();
const filled = text.refine((value) => value.trim() !== '', 'must not be empty');
const oneLine = text.regex(/^[^\r\n]*$/, 'must be one line of text');
const filledLine = filled.regex(/^[^\r\n]*$/, 'must be one line of text');
const slug = text.regex(
  /^[a-z0-9-]{1,200}$/,
  'must be made of lower-case letters, digits and hyphens',
);
const version = text.refine(
  (value) => parseVersion(value) === value,
  'must be a version written as text, such as "2.210"',
);
const changeId = text.refine(
  (value) => parseChangeId(value) === value,
  'must be a change ID of six or seven digits',
);
const seconds = z.number().refine(isSeconds, 'must be a number of seconds, at most three decimals');
const day = z.iso.date('must be a day such as 2026-03-31');
const dayOrTime = text.refine(
  isPublicationDate,
  'must be a day such as 2026-03-31, or a date and time with its offset',
);
const webAddress = text.refine(isWebAddress, 'must be an address that begins with https://');
const mediaAddress = text.refine(
  isMediaAddress,
  'must be an address that begins with https://, or a path under /media/',
);
const timeZone = text.refine(isTimeZone, 'must be a time zone such as Europe/Berlin');

const person = z.strictObject({
  name: filledLine,
  role: filledLine.refine((role) => role === role.toLowerCase(), 'must be in lower case'),
});
const link = z.strictObject({
  title: oneLine,
  url: text.refine(
    (url) => isWebAddress(url) || /^mailto:[^\s@]+@[^\s@]+$/i.test(url),
    'must be an address that begins with https:// or mailto:',
  ),
});

const segment: z.ZodType<Segment> = z.strictObject({
  id: text.regex(SEGMENT_ID, 'must be 2 to 32 lower-case letters and digits'),
  section: oneLine.nullable(),
  title: filledLine,
  notes: text,
  time: z
    .strictObject({ start: seconds, end: seconds.nullable(), proposed: z.boolean() })
    .nullable(),
  version: version.nullable(),
  changes: z.array(z.strictObject({ id: changeId, version: version.nullable() })),
  areas: z.array(slug),
  highlight: z.boolean(),
  related: z.array(text.regex(SEGMENT_ID, 'must be a segment id')),
  refused: z.array(
    text.refine(isRefusable, 'must be the ID of a change, the anchor of a segment, or a time'),
  ),
});

const episode: z.ZodType<Episode> = z
  .strictObject({
    number: z.int().min(0),
    type: z.enum(['full', 'trailer', 'bonus']),
    season: z.int().refine(isSeason, 'must be a season, from 1').nullable(),
    guid: filledLine.nullable(),
    explicit: z.boolean().nullable(),
    title: oneLine,
    summary: text,
    status: z.enum(['draft', 'scheduled', 'published']),
    published: dayOrTime.nullable(),
    complete: z.boolean(),
    people: z.array(person),
    versions: z.array(version),
    media: z.strictObject({
      videoUrl: webAddress.nullable(),
      enclosure: z
        .strictObject({
          url: mediaAddress,
          type: filledLine,
          lengthBytes: z.int().min(0).nullable(),
        })
        .nullable(),
    }),
    duration: seconds.nullable(),
    transcript: mediaAddress.nullable(),
    notesUrl: webAddress.nullable(),
    segments: z.array(segment).superRefine(idsAreUnique),
    retiredIds: z.array(text.regex(SEGMENT_ID, 'must be a segment id')),
  })
  // What the fields demand one by one is said above, with its place; this holds them to one another.
  .refine(isValidEpisode, 'must be such that its notes can be written and read back without loss');

const change: z.ZodType<Change> = z.strictObject({
  id: changeId,
  title: filledLine,
  version: version.nullable(),
  areas: z.array(slug),
  notes: text,
  url: webAddress.nullable(),
  released: day.nullable(),
});

const catalogue: z.ZodType<Catalogue> = z.strictObject({
  changes: z.record(changeId, change).superRefine((changes, context) => {
    for (const [id, entry] of Object.entries(changes)) {
      if (entry.id === id) continue;
      context.addIssue({ code: 'custom', path: [id, 'id'], message: `must be ${id}, its key` });
    }
  }),
});

const show: z.ZodType<Show> = z.strictObject({
  title: filledLine,
  tagline: oneLine,
  description: text,
  language: text.regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i, 'must be a language such as "en"'),
  timeZone,
  people: z.array(person),
  links: z.array(link),
  releaseTracker: link.nullable(),
  artwork: mediaAddress.nullable(),
  versionAliases: z.record(version, version),
  versions: z.array(version),
  areas: z.array(z.strictObject({ slug, title: filledLine, terms: z.array(filledLine) })),
  feed: z.strictObject({
    guid: filledLine.nullable(),
    author: oneLine,
    email: filledLine.nullable(),
    category: z.array(filledLine),
    explicit: z.boolean(),
    copyright: oneLine.nullable(),
    type: z.enum(['episodic', 'serial']),
    medium: z.enum(['podcast', 'video']),
    locked: z.boolean(),
    updateFrequency: z.strictObject({ text: filledLine, rrule: filledLine.nullable() }).nullable(),
    license: z.strictObject({ name: filledLine, url: webAddress.nullable() }).nullable(),
    funding: z.array(z.strictObject({ title: filledLine, url: webAddress })),
    txt: z.array(z.strictObject({ purpose: filledLine.nullable(), text: filledLine })),
    oldAddresses: z.array(filledLine),
    movedTo: webAddress.nullable(),
  }),
});

const article: z.ZodType<Article> = z.strictObject({
  slug,
  title: filledLine,
  author: filledLine.nullable(),
  published: day.nullable(),
  category: filledLine.nullable(),
  readingMinutes: z.number().positive().nullable(),
  summary: text,
  body: text,
});

/** One schema a kind of document. */
export const schemas: { readonly [K in DocumentKind]: z.ZodType<DocumentKinds[K]> } = {
  show,
  catalogue,
  episodes: episode,
  articles: article,
};

/** Two segments of one id would share their anchor. */
function idsAreUnique(
  segments: readonly Segment[],
  context: z.core.$RefinementCtx<readonly Segment[]>,
): void {
  const seen = new Set<string>();
  segments.forEach(({ id }, index) => {
    if (seen.has(id)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `must be unique in the episode, but ${id} stands twice`,
      });
    }
    seen.add(id);
  });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
