import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { changeAnswer } from '../../src/api/changeAnswer.js';
import { episodeAnswer } from '../../src/api/episodeAnswer.js';
import { listAnswer } from '../../src/api/listAnswer.js';
import { lookupAnswer } from '../../src/api/lookupAnswer.js';
import { openApiDocument } from '../../src/api/openapi.js';
import { problemAnswer } from '../../src/api/problemAnswer.js';
import { proposalAnswer } from '../../src/api/proposalAnswer.js';
import { searchAnswer } from '../../src/api/searchAnswer.js';
import { shapes, type ShapeName } from '../../src/api/shapes.js';
import { showAnswer } from '../../src/api/showAnswer.js';
import { suggestAnswer } from '../../src/api/suggestAnswer.js';
import { upgradeAnswer } from '../../src/api/upgradeAnswer.js';
import { versionAnswer } from '../../src/api/versionAnswer.js';
import { readIdList } from '../../src/domain/lookup.js';
import { lookUp } from '../../src/library/lookUp.js';
import type { ChangeEntry, VersionEntry } from '../../src/library/entries.js';
import type { Proposal } from '../../src/linking/proposal.js';
import { upgradePlan } from '../../src/library/upgradePlan.js';
import { aLibrary } from '../support/aLibrary.js';
import { aChange, aSegment, aShow, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';
import { aHit, aSearchAnswer } from '../support/found.js';

const baseUrl = 'https://runbook.example';
const document = openApiDocument({ baseUrl: `${baseUrl}/`, version: '0.1.0' });

const show = aShow({
  description: 'Version by *version*.',
  people: [{ name: 'Mendy', role: 'host' }],
  links: [{ title: 'Subscribe', url: '/subscribe' }],
  artwork: '/media/cover.png',
  releaseTracker: { title: 'Releases', url: 'https://releases.example/' },
});
const entry = anEntry({
  number: 18,
  published: '2026-03-31',
  duration: 2000,
  transcript: '/media/18.vtt',
  media: {
    videoUrl: 'https://video.example/18',
    enclosure: { url: '/media/18.mp3', type: 'audio/mpeg', lengthBytes: 9 },
  },
  segments: [
    aSegment({ time: at(61.5), version: '2.210', notes: '⚠️ Look *out*' }),
    aSegment({ id: 'bb' }),
  ],
});
const change: ChangeEntry = {
  id: '1050001',
  title: 'Invoices can round per line',
  version: null,
  areas: [],
  catalogued: aChange({ released: '2026-03-31' }),
  mentions: entry.segments,
};
const version: VersionEntry = {
  version: '2.210',
  episodes: [entry.episode],
  changes: [change],
  discussed: entry.segments.slice(0, 1),
  unstated: [{ episode: entry.episode, segments: entry.segments.slice(1) }],
};
const known = (id: string) => (id === change.id ? change : null);
const all = { limit: 50, offset: 0 };

const proposal: Proposal = {
  kind: 'segment',
  segment: aSegment(),
  position: 1,
  score: 0.67,
  words: ['invoices'],
  other: { episode: 15, segment: aSegment({ id: 'm4p2' }) },
};

const samples: Record<Exclude<ShapeName, 'Person' | 'Segment'>, unknown> = {
  Show: showAnswer(show, baseUrl),
  Episode: episodeAnswer(entry, baseUrl),
  Proposal: proposalAnswer(proposal, 18, baseUrl),
  ProposalList: listAnswer([proposal], all, (one) => proposalAnswer(one, 18, baseUrl)),
  EpisodeList: listAnswer([entry], all, (one) => episodeAnswer(one, baseUrl)),
  Change: changeAnswer(change, show, baseUrl),
  ChangeList: listAnswer([change], all, (one) => changeAnswer(one, show, baseUrl)),
  Lookup: lookupAnswer(lookUp(readIdList('1050001,7654321x2'), { change: known }), show, baseUrl),
  Version: versionAnswer(version, baseUrl),
  VersionList: listAnswer([version], all, (one) => versionAnswer(one, baseUrl)),
  Upgrade: upgradeAnswer(upgradePlan(aLibrary(), '2.208', '2.212'), baseUrl),
  Search: searchAnswer(
    aSearchAnswer({
      text: 'rounnd',
      filters: [
        {
          name: 'area',
          value: 'billing',
          isExcluded: false,
          label: 'Billing',
          written: 'area:billing',
        },
      ],
      corrections: [{ typed: 'rounnd', meant: ['round'] }],
      problems: [{ written: 'colour:red', message: 'There is no filter `colour:`.' }],
      words: ['round'],
      items: [
        aHit({
          areas: ['billing'],
          moments: [
            {
              episode: 18,
              segmentId: 'k3f9',
              title: 'Invoices can round per line',
              path: '/episodes/18?t=1:01.5#s-k3f9',
              start: 61.5,
              source: 'notes',
              snippet: 'Invoices can round',
            },
          ],
        }),
      ],
      facets: {
        areas: [
          { value: 'billing', label: 'Billing', filter: 'area:billing', count: 1, isChosen: true },
        ],
        versions: [],
        episodes: [],
        kinds: [],
      },
    }),
    baseUrl,
  ),
  Suggestions: suggestAnswer(
    'inv',
    [
      { kind: 'word', text: 'invoices', description: '3 times', path: null },
      { kind: 'change', text: '1050001', description: 'Rounding', path: '/changes/1050001' },
    ],
    baseUrl,
  ),
  Problem: problemAnswer(404, 'There is no episode 99.'),
};

describe('openApiDocument', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  addFormatsModule.default(ajv);
  ajv.addSchema(
    { $id: 'https://runbook.example/openapi', components: document.components },
    'openapi',
  );
  ajv.addVocabulary(['components']);

  it.each(Object.entries(samples))('describes %s as it is answered', (name, sample) => {
    const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
    expect(validate?.(sample)).toBe(true);
    expect(validate?.errors).toBeNull();
  });

  it.each(Object.entries(samples))('leaves no field of %s undescribed', (name, sample) => {
    expect(shapes[name as ShapeName].parse(sample)).toEqual(sample);
  });

  it('describes every path of the contract', () => {
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/show',
      '/api/v1/episodes',
      '/api/v1/episodes/{number}',
      '/api/v1/episodes/{number}/proposals',
      '/api/v1/changes',
      '/api/v1/changes/{id}',
      '/api/v1/lookup',
      '/api/v1/versions',
      '/api/v1/search',
      '/api/v1/upgrade',
      '/api/v1/suggest',
      '/api/v1/openapi.json',
    ]);
  });

  it('names the bounds of limit and the failures as problem+json', () => {
    expect(document.components.parameters.limit.schema).toEqual({
      type: 'integer',
      minimum: 1,
      maximum: 200,
      default: 50,
    });
    expect(Object.keys(document.components.responses.NotFound.content)).toEqual([
      'application/problem+json',
    ]);
    expect(document.paths['/api/v1/episodes/{number}'].get.responses).toHaveProperty('404');
    expect(document.paths['/api/v1/episodes'].get.responses).toHaveProperty('400');
  });

  it('refers only to what it holds', () => {
    const references = [
      ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g),
    ];
    expect(references.length).toBeGreaterThan(0);
    for (const [, kind = '', name = ''] of references)
      expect(document.components).toHaveProperty([kind, name]);
  });

  it('stands under the public origin', () => {
    expect(document.servers).toEqual([{ url: baseUrl }]);
    expect(document.info.version).toBe('0.1.0');
  });
});
