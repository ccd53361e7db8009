import { z } from 'zod';
import { upgradeShape } from './upgradeShape.js';
import { count, unknownSeconds, url, version } from './commonShapes.js';
import { searchShape } from './searchShapes.js';

/** The shapes of the API, once: types come from them here, JSON Schemas in openapi.ts. */

const markdown = z.string().describe('Markdown; empty when there is none');
const html = z.string().describe('The same as safe HTML with absolute links');

export const personShape = z.object({
  name: z.string(),
  role: z.string().describe('As podcast:person names roles, such as host'),
});

export const mediaShape = z.object({
  videoUrl: z.string().nullable().describe('The page of the video at its host'),
  enclosure: z
    .object({ url: z.string(), type: z.string(), lengthBytes: count.nullable() })
    .nullable()
    .describe('A file that a podcast app can load'),
});

const momentShape = z.object({
  episode: count.describe('Number of the episode'),
  segmentId: z.string(),
  title: z.string(),
  startSeconds: unknownSeconds,
  url,
});

export const segmentShape = z.object({
  id: z.string().describe('Kept for ever; the anchor on the page is s-<id>'),
  position: z.int().min(1).describe('In the order of the notes'),
  section: z.string().nullable(),
  title: z.string(),
  startSeconds: unknownSeconds,
  endSeconds: unknownSeconds,
  version: version
    .nullable()
    .describe('The version that the segment states; null when it states none'),
  versions: z.array(version).describe('Stated, or known of its changes'),
  notesMarkdown: markdown,
  notesHtml: html,
  changes: z.array(z.string()).describe('IDs of the changes that it discusses'),
  areas: z.array(z.string()).describe('Slugs of areas'),
  highlight: z.boolean(),
  cautions: z.array(z.string()).describe('Plain text'),
  related: z
    .array(momentShape)
    .describe('Segments that speak of the same thing, of this episode or another'),
  url: url.describe('The moment on the page of the episode'),
});

export const episodeShape = z.object({
  number: count,
  title: z.string(),
  slug: z.string(),
  url,
  type: z.enum(['full', 'trailer', 'bonus']),
  season: count.nullable(),
  guid: z.string().describe('What feeds know it by, for ever'),
  explicit: z.boolean().nullable().describe('For adults only; null: as the show says'),
  summary: markdown,
  summaryHtml: html,
  publishedAt: z.string().nullable().describe('ISO 8601, as written: a day, or a date and time'),
  updatedAt: z.string().nullable().describe('When its text last changed; null before it is saved'),
  status: z.enum(['draft', 'scheduled', 'published']),
  complete: z.boolean().describe('Whether the notes cover all of the episode'),
  people: z.array(personShape),
  versions: z.array(version),
  media: mediaShape,
  durationSeconds: unknownSeconds,
  transcriptUrl: url.nullable(),
  notesUrl: z.string().nullable().describe('Where the notes were first published'),
  segments: z.array(segmentShape).describe('In the order of the notes'),
});

export const changeShape = z.object({
  id: z.string(),
  title: z.string(),
  version: version.nullable().describe('The version that shipped it'),
  areas: z.array(z.string()),
  url,
  externalUrl: z
    .string()
    .nullable()
    .describe('The entry elsewhere, else the home of the release tracker'),
  released: z.string().nullable().describe('ISO 8601 day'),
  notesMarkdown: markdown,
  mentions: z.array(momentShape),
});

export const proposalShape = z.object({
  kind: z
    .enum(['change', 'segment'])
    .describe('That the segment discusses a change, or speaks of the same thing as another'),
  episode: count.describe('Number of the episode of the segment'),
  segmentId: z.string().describe('The unlinked segment'),
  position: z.int().min(1).describe('Of the segment, in the order of the notes'),
  title: z.string().describe('Of the segment'),
  score: z
    .number()
    .min(0)
    .max(1)
    .describe('How alike the texts are, lowered where versions differ or are not known'),
  words: z.array(z.string()).describe('What both texts say, the rarest first'),
  change: z
    .object({ id: z.string(), title: z.string(), version: version.nullable(), url })
    .nullable()
    .describe('The change that is proposed; null when it is a segment'),
  said: momentShape
    .nullable()
    .describe('The segment that is alike; null when it is the entry of the catalogue'),
});

export const lookupShape = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        times: z.int().min(1).describe('How many times it stood in the list'),
        status: z
          .enum(['discussed', 'catalogued', 'unknown'])
          .describe('catalogued: in the list of changes, and not discussed yet'),
        change: changeShape.nullable().describe('null when nothing is known of it here'),
      }),
    )
    .describe('In the order of the list, each ID once'),
  total: count,
});

export const versionShape = z.object({
  version,
  url,
  episodes: z.array(count).describe('Numbers of the episodes that cover it'),
  changes: z.array(z.string()).describe('IDs of its changes'),
  discussedSegments: count.describe('Segments known to be about it'),
  unstatedSegments: count.describe('Segments of its episodes that state no version'),
});

const linkShape = z.object({ title: z.string(), url: z.string() });

export const showShape = z.object({
  title: z.string(),
  tagline: z.string(),
  description: markdown,
  descriptionHtml: html,
  url,
  feedUrl: url,
  language: z.string(),
  timeZone: z.string().describe('IANA name; dates without a time are midnight here in feeds'),
  people: z.array(personShape),
  links: z.array(linkShape),
  releaseTracker: linkShape.nullable(),
  artworkUrl: z.string().nullable().describe('null for the built-in artwork'),
  versionAliases: z
    .record(z.string(), version)
    .describe('How a version may be written, to the version meant'),
  areas: z.array(z.object({ slug: z.string(), title: z.string(), url })),
});

export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().describe('What is wrong and what to do'),
});

export const suggestionsShape = z
  .tuple([z.string(), z.array(z.string()), z.array(z.string()), z.array(url)])
  .describe('OpenSearch Suggestions 1.1: what was typed, completions, descriptions, addresses');

const listOf = <S extends z.ZodType>(items: S) =>
  z.object({ items: z.array(items), total: count.describe('Without limit and offset') });

export const episodeListShape = listOf(episodeShape);
export const proposalListShape = listOf(proposalShape);
export const changeListShape = listOf(changeShape);
export const versionListShape = listOf(versionShape);

export type PersonAnswer = z.infer<typeof personShape>;
export type MomentAnswer = z.infer<typeof momentShape>;
export type SegmentAnswer = z.infer<typeof segmentShape>;
export type EpisodeAnswer = z.infer<typeof episodeShape>;
export type ProposalAnswer = z.infer<typeof proposalShape>;
export type ChangeAnswer = z.infer<typeof changeShape>;
export type LookupAnswer = z.infer<typeof lookupShape>;
export type VersionAnswer = z.infer<typeof versionShape>;
export type SearchAnswer = z.infer<typeof searchShape>;
export type ShowAnswer = z.infer<typeof showShape>;
export type ProblemAnswer = z.infer<typeof problemShape>;
export interface ListAnswer<T> {
  items: T[];
  total: number;
}

/** Every shape that the OpenAPI document names, by its name there. */
export const shapes = {
  Show: showShape,
  Person: personShape,
  Episode: episodeShape,
  Segment: segmentShape,
  EpisodeList: episodeListShape,
  Proposal: proposalShape,
  ProposalList: proposalListShape,
  Change: changeShape,
  ChangeList: changeListShape,
  Lookup: lookupShape,
  Version: versionShape,
  VersionList: versionListShape,
  Search: searchShape,
  Upgrade: upgradeShape,
  Suggestions: suggestionsShape,
  Problem: problemShape,
} as const;
export type ShapeName = keyof typeof shapes;
