import { z } from 'zod';
import { count, unknownSeconds, url, version } from './commonShapes.js';

/** The shapes of what a search answers. */

const momentShape = z.object({
  episode: count.describe('Number of the episode'),
  segmentId: z.string().nullable().describe('null for what was said where no segment stands'),
  title: z.string(),
  url,
  startSeconds: unknownSeconds,
  source: z
    .enum(['notes', 'transcript', 'none'])
    .describe('Where the words are; none: another moment of the same change'),
  snippet: z.string().describe('Plain text around what matched'),
});

const hitShape = z.object({
  kind: z.enum(['change', 'segment', 'episode', 'article']),
  title: z.string(),
  url,
  episode: count.nullable().describe('Of a change: that of its first moment, as the next two'),
  segmentId: z.string().nullable(),
  startSeconds: unknownSeconds,
  changeId: z.string().nullable(),
  version: version.nullable(),
  areas: z.array(z.string()).describe('Slugs of areas'),
  snippet: z.string().describe('Plain text around what matched'),
  moments: z
    .array(momentShape)
    .describe('A change stands for the segments that discuss it: those that match come first'),
});

const facetShape = z.object({
  value: z.string(),
  label: z.string(),
  filter: z.string().describe('As it is added to the query, such as area:billing'),
  count,
});

export const searchShape = z.object({
  query: z.string().describe('What counted of the query'),
  total: count.describe('Without limit and offset'),
  items: z.array(hitShape).describe('Best first'),
  nearness: z.enum(['all', 'near']).describe('near: nothing has all of the words, these have some'),
  totalWithoutFilters: count,
  filters: z
    .array(
      z.object({
        name: z.enum(['area', 'version', 'episode', 'has', 'is', 'kind']),
        value: z.string(),
        isExcluded: z.boolean(),
      }),
    )
    .describe('The filters that were followed'),
  corrections: z
    .array(z.object({ typed: z.string(), meant: z.array(z.string()) }))
    .describe('Words that nothing has, and those that they were taken for'),
  problems: z
    .array(
      z.object({
        written: z.string(),
        message: z.string(),
        meant: z.string().optional().describe('What was probably meant, as it is typed'),
      }),
    )
    .describe(
      'Parts of the query that could not be followed; the rest was. One that is among the filters too may yet come: until then nothing fits it',
    ),
  nearestWords: z
    .array(z.object({ typed: z.string(), words: z.array(z.string()) }))
    .describe('Words that nothing has, and those that come nearest: to be searched instead'),
  words: z.array(z.string()).describe('Words of titles and snippets that matched, for marking'),
  facets: z
    .object({
      areas: z.array(facetShape),
      versions: z.array(facetShape),
      episodes: z.array(facetShape),
      kinds: z.array(facetShape),
    })
    .describe('What it can be narrowed to, counted over all that was found'),
});
