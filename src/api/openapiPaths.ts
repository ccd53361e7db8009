import { MOST_IDS } from '../domain/lookup.js';
import { DEFAULT_LIMIT, MAX_LIMIT } from './paging.js';
import { PROBLEM_TYPE } from './problemAnswer.js';
import type { ShapeName } from './shapes.js';

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const shape = (name: ShapeName) => ref('schemas', name);

const problem = (description: string) => ({
  description,
  content: { [PROBLEM_TYPE]: { schema: shape('Problem') } },
});

/** The answers that several paths share. */
export const responses = {
  BadRequest: problem('A parameter cannot be read; the detail says which and what it may be.'),
  NotFound: problem('There is no such thing here.'),
};

/** The parameters that several paths share. */
export const parameters = {
  limit: {
    name: 'limit',
    in: 'query',
    description: 'How many items at most.',
    schema: { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT },
  },
  offset: {
    name: 'offset',
    in: 'query',
    description: 'How many items to pass over.',
    schema: { type: 'integer', minimum: 0, default: 0 },
  },
};

const paging = [ref('parameters', 'limit'), ref('parameters', 'offset')];
const episodeNumber = {
  name: 'number',
  in: 'path',
  required: true,
  schema: { type: 'integer', minimum: 0 },
};

/** The filters of a search, which may also be typed into `q`. */
const searchFilters = [
  ['area', 'Slug of an area.'],
  [
    'version',
    'A version in any form. A segment that states none has those that its episode covers.',
  ],
  ['episode', 'Number of an episode.'],
  ['has', '`time` or `id`.'],
  ['is', '`caution` or `highlight`.'],
  ['kind', '`change`, `segment`, `episode` or `article`.'],
].map(([name, description]) => ({ name, in: 'query', description, schema: { type: 'string' } }));

const badRequest = { '400': ref('responses', 'BadRequest') };
const notFound = { '404': ref('responses', 'NotFound') };

interface Operation {
  operationId: string;
  summary: string;
  answer: object;
  parameters?: object[];
  failures?: object;
}

function get({ operationId, summary, answer, parameters: given = [], failures = {} }: Operation) {
  return {
    get: {
      operationId,
      summary,
      parameters: given,
      responses: {
        '200': { description: 'Done', content: { 'application/json': { schema: answer } } },
        ...failures,
      },
    },
  };
}

/** Every path of the API, read-only. */
export function apiPaths() {
  return {
    '/api/v1/show': get({
      operationId: 'getShow',
      summary: 'The series',
      answer: shape('Show'),
    }),
    '/api/v1/episodes': get({
      operationId: 'listEpisodes',
      summary: 'Published episodes, highest number first',
      answer: shape('EpisodeList'),
      parameters: paging,
      failures: badRequest,
    }),
    '/api/v1/episodes/{number}': get({
      operationId: 'getEpisode',
      summary: 'One episode with its segments',
      answer: shape('Episode'),
      parameters: [episodeNumber],
      failures: { ...badRequest, ...notFound },
    }),
    '/api/v1/episodes/{number}/proposals': get({
      operationId: 'listProposals',
      summary: 'What the unlinked segments of an episode probably mean: at most three a segment',
      answer: shape('ProposalList'),
      parameters: [episodeNumber, ...paging],
      failures: { ...badRequest, ...notFound },
    }),
    '/api/v1/changes': get({
      operationId: 'listChanges',
      summary: 'Changes that were discussed or are in the catalogue, highest version first',
      answer: shape('ChangeList'),
      parameters: [
        { name: 'area', in: 'query', description: 'Slug of an area.', schema: { type: 'string' } },
        {
          name: 'version',
          in: 'query',
          description: 'A version in any form; of changes, the one that shipped it.',
          schema: { type: 'string' },
        },
        {
          name: 'q',
          in: 'query',
          required: false,
          description:
            'As in a search: the changes that it finds, and those that a found segment discusses.',
          schema: { type: 'string' },
        },
        ...paging,
      ],
      failures: { ...badRequest, ...notFound },
    }),
    '/api/v1/changes/{id}': get({
      operationId: 'getChange',
      summary: 'One change with every moment at which it was discussed',
      answer: shape('Change'),
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string', pattern: '^[0-9]{6,7}$' },
        },
      ],
      failures: { ...badRequest, ...notFound },
    }),
    '/api/v1/lookup': get({
      operationId: 'lookUpChanges',
      summary: 'Many changes at once: what is known of each ID of a list',
      answer: shape('Lookup'),
      parameters: [
        {
          name: 'ids',
          in: 'query',
          required: true,
          description: `1044274,1050001, or any text with IDs of six or seven digits in it: at most ${MOST_IDS}. 1044274x3 stood three times in it.`,
          schema: { type: 'string' },
        },
      ],
      failures: badRequest,
    }),
    '/api/v1/versions': get({
      operationId: 'listVersions',
      summary: 'Versions of the product, newest first',
      answer: shape('VersionList'),
      parameters: paging,
      failures: badRequest,
    }),
    '/api/v1/search': get({
      operationId: 'search',
      summary: 'Changes, segments, episodes and articles, by ID, version or words',
      answer: shape('Search'),
      parameters: [
        {
          name: 'q',
          in: 'query',
          required: false,
          description:
            'IDs, versions, words, "phrases" and filters such as area:billing. May be left out when a filter is given.',
          schema: { type: 'string' },
        },
        ...searchFilters,
        ...paging,
      ],
      failures: badRequest,
    }),
    '/api/v1/upgrade': get({
      operationId: 'planUpgrade',
      summary: 'What was discussed after one version and up to another, each change once',
      answer: shape('Upgrade'),
      parameters: ['from', 'to'].map((name) => ({
        name,
        in: 'query',
        required: true,
        description: 'A version, also as an alias: 2.210, v2.21.',
        schema: { type: 'string' },
      })),
      failures: { ...badRequest, ...notFound },
    }),
    '/api/v1/suggest': get({
      operationId: 'suggest',
      summary: 'What may be meant by a text that is still being typed',
      answer: shape('Suggestions'),
      parameters: [
        {
          name: 'q',
          in: 'query',
          required: true,
          description: 'What was typed so far; blank gives nothing.',
          schema: { type: 'string' },
        },
      ],
      failures: badRequest,
    }),
    '/api/v1/openapi.json': get({
      operationId: 'getOpenApi',
      summary: 'This description',
      answer: { type: 'object' },
    }),
  };
}
