import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { aLibrary } from '../../support/aLibrary.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';
import { aSite, BASE_URL } from '../../support/aSite.js';

interface Description {
  paths: Record<string, { get: { responses: Record<string, unknown> } }>;
  components: { schemas: Record<string, object> };
}

let get: Awaited<ReturnType<typeof aSite>>['getJson'];
let bare: Awaited<ReturnType<typeof aSite>>['getJson'];
let description: Description;
let ajv: Ajv2020;

beforeAll(async () => {
  ({ getJson: get } = await aSite());
  ({ getJson: bare } = await aSite(aLibrary({})));
  description = (await get('/api/v1/openapi.json')).body as Description;
  ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(description, 'openapi');
});

function complaints(template: string, status: string, type: string, body: unknown) {
  const pointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');
  const content =
    status === '200'
      ? `/paths/${pointer(template)}/get/responses/200/content/${pointer(type)}/schema`
      : '/components/schemas/Problem';
  const validate = ajv.compile({ $ref: `openapi#${encodeURI(content)}` });
  return validate(body) ? [] : validate.errors;
}

describe('the API answers as it is described', () => {
  it.each([
    ['/api/v1/show', '/api/v1/show'],
    ['/api/v1/episodes', '/api/v1/episodes'],
    ['/api/v1/episodes?limit=1&offset=1', '/api/v1/episodes'],
    ['/api/v1/episodes/21', '/api/v1/episodes/{number}'],
    ['/api/v1/episodes/0', '/api/v1/episodes/{number}'],
    ['/api/v1/episodes/21/proposals', '/api/v1/episodes/{number}/proposals'],
    ['/api/v1/changes', '/api/v1/changes'],
    ['/api/v1/changes/1050001', '/api/v1/changes/{id}'],
    ['/api/v1/lookup?ids=1050001,1060000,7654321', '/api/v1/lookup'],
    ['/api/v1/versions', '/api/v1/versions'],
    ['/api/v1/upgrade?from=2.210&to=2.212', '/api/v1/upgrade'],
    ['/api/v1/search?q=rounding', '/api/v1/search'],
    ['/api/v1/search?q=1050001', '/api/v1/search'],
    ['/api/v1/search?q=colour:red+rounnd', '/api/v1/search'],
    ['/api/v1/search?area=billing&limit=1', '/api/v1/search'],
    ['/api/v1/suggest?q=1050', '/api/v1/suggest'],
    ['/api/v1/suggest', '/api/v1/suggest'],
  ])('at %s', async (address, template) => {
    const { status, body, type } = await get(address);
    expect([status, type]).toEqual([200, 'application/json']);
    expect(complaints(template, '200', type, body)).toEqual([]);
  });

  it.each(['/api/v1/show', '/api/v1/episodes', '/api/v1/changes', '/api/v1/versions'])(
    'at %s when nothing is there',
    async (address) => {
      const { status, body, type } = await bare(address);
      expect(status).toBe(200);
      expect(complaints(address, '200', type, body)).toEqual([]);
    },
  );

  it.each([
    '/api/v1/episodes/99',
    '/api/v1/episodes/99/proposals',
    '/api/v1/changes?limit=1000',
    '/api/v1/upgrade',
    '/api/v1/upgrade?from=2.212&to=2.210',
    '/api/v1/upgrade?from=9.9&to=2.212',
    '/api/v1/none',
  ])('with a problem at %s', async (address) => {
    const { status, body, type } = await get(address);
    expect(type).toBe('application/problem+json');
    expect(complaints(address, String(status), type, body)).toEqual([]);
  });

  it('with a transcript only where one can be had', async () => {
    const episodes = ['/media/tour.vtt', '/media/lost.vtt', 'https://files.example/3.vtt'].map(
      (transcript, i) => anEpisode({ number: i + 1, transcript }),
    );
    const { getJson } = await aSite(aLibrary({ episodes }));
    const expected = ['https://files.example/3.vtt', null, `${BASE_URL}/episodes/1/transcript.vtt`];
    const { body } = await getJson('/api/v1/episodes');
    expect(body).toMatchObject({ items: expected.map((transcriptUrl) => ({ transcriptUrl })) });
    for (const [i, transcriptUrl] of expected.entries()) {
      const one = await getJson(`/api/v1/episodes/${3 - i}`);
      expect(one.body).toMatchObject({ transcriptUrl });
    }
  });

  it('describes every path that it has', () => {
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/v1/changes',
      '/api/v1/changes/{id}',
      '/api/v1/episodes',
      '/api/v1/episodes/{number}',
      '/api/v1/episodes/{number}/proposals',
      '/api/v1/lookup',
      '/api/v1/openapi.json',
      '/api/v1/search',
      '/api/v1/show',
      '/api/v1/suggest',
      '/api/v1/upgrade',
      '/api/v1/versions',
    ]);
  });
});

describe('the contract of the API', () => {
  it('gives an episode with its segments and moments', async () => {
    const { body } = await get('/api/v1/episodes/21');
    expect(body).toMatchObject({
      number: 21,
      url: `${BASE_URL}/episodes/21`,
      versions: ['2.212'],
      segments: [
        {
          id: 'k3f9',
          startSeconds: 1529,
          endSeconds: null,
          changes: ['1050001'],
          cautions: ['Off by default'],
          url: `${BASE_URL}/episodes/21?t=25:29#s-k3f9`,
        },
        { id: 'm4p2', startSeconds: null },
      ],
    });
  });

  it('gives what unlinked segments probably mean, and what is related, as it is described', async () => {
    const title = 'Credit notes default to the date of today';
    const again = aSegment({ id: 'bb33', title });
    const other = aSegment({ id: 'cc44', title: 'Portals hide their footer' });
    const linked = aSegment({
      ...aSegment({ id: 'dd55', title, related: ['cc44'] }),
      changes: [{ id: '1050001', version: null }],
      time: at(1529),
    });
    const { getJson } = await aSite(
      aLibrary({
        episodes: [
          anEpisode({ number: 16, segments: [again, other] }),
          anEpisode({ number: 20, segments: [linked] }),
        ],
      }),
    );
    const said = {
      episode: 20,
      segmentId: 'dd55',
      title,
      startSeconds: 1529,
      url: `${BASE_URL}/episodes/20?t=25:29#s-dd55`,
    };
    const proposals = await getJson('/api/v1/episodes/16/proposals');
    const template = '/api/v1/episodes/{number}/proposals';
    expect(complaints(template, '200', proposals.type, proposals.body)).toEqual([]);
    expect(proposals.body).toMatchObject({
      total: 2,
      items: [
        { kind: 'change', segmentId: 'bb33', score: 0.9, change: { id: '1050001' }, said },
        { kind: 'change', segmentId: 'cc44', score: 1, change: { id: '1050001' }, said },
      ],
    });
    const episode = await getJson('/api/v1/episodes/16');
    expect(complaints('/api/v1/episodes/{number}', '200', episode.type, episode.body)).toEqual([]);
    expect(episode.body).toMatchObject({ segments: [{ related: [] }, { related: [said] }] });
  });

  it('gives a list with its total', async () => {
    const { body } = await get('/api/v1/episodes?limit=1&offset=1');
    expect(body).toMatchObject({ total: 3, items: [{ number: 20 }] });
  });
});
