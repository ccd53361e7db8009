import { z } from 'zod';
import { UNDISCUSSED_LISTED } from '../library/upgradePlan.js';

/** The shape of a planned upgrade; shapes.ts holds all others and gives it its name. */

const seconds = z.number().min(0);
const url = z.string().meta({ format: 'uri' });
const count = z.int().min(0);
const version = z.string().describe('Text: as a number, 2.210 would become 2.21');

const momentShape = z.object({
  episode: count.describe('Number of the episode'),
  segmentId: z.string(),
  title: z.string(),
  startSeconds: seconds.nullable(),
  endSeconds: seconds.nullable(),
  url,
});

const upgradeItemShape = z.object({
  key: z
    .string()
    .describe(
      'change:<ID> or segment:<id>: kept through new titles; of segments that speak of the same thing, the first',
    ),
  changeId: z.string().nullable().describe('null where no segment names a change'),
  title: z.string(),
  versions: z.array(version).describe('Stated or known; empty when none is'),
  episodeVersions: z
    .array(version)
    .describe('What its episodes cover, when no version is stated; else empty'),
  areas: z.array(z.string()).describe('Slugs, the one that it is listed under first'),
  highlight: z.boolean(),
  cautions: z.array(z.string()).describe('Plain text'),
  url,
  moments: z
    .array(momentShape)
    .describe('All that speak of it, also without its ID where that was accepted'),
});

export const upgradeShape = z.object({
  from: version.describe('Not in it'),
  to: version.describe('In it'),
  url,
  versions: z.array(version).describe('Those of the range that something is known of, in order'),
  totals: z.object({
    changes: count.describe('Everything discussed; what states no version, too'),
    toReview: count.describe('Those with a caution'),
    highlights: count,
    highlightSeconds: seconds.describe('As far as starts and ends are known'),
    highlightsTimed: count.describe('Highlights of which a start and an end are known'),
    unstated: count.describe('Those that state no version'),
    undiscussed: count.describe('All of them, listed or not'),
  }),
  items: z
    .array(upgradeItemShape)
    .describe('What states a version, by area, cautions first; then what states none'),
  undiscussed: z
    .array(
      z.object({
        changeId: z.string(),
        title: z.string(),
        version: version.nullable(),
        areas: z.array(z.string()),
        url,
      }),
    )
    .describe(
      `Changes of these versions that no episode discussed: the first ${UNDISCUSSED_LISTED}; /api/v1/changes?version= has all, page by page`,
    ),
});

export type UpgradeAnswer = z.infer<typeof upgradeShape>;
