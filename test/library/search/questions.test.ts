import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { Library } from '../../../src/library/entries.js';
import { readSeeds } from '../../../src/seeding/readSeeds.js';
import { aLibrary } from '../../support/aLibrary.js';

/** What people ask, and what must come first over the seeds: the ID of a change, or the id of a segment. */
const QUESTIONS: [question: string, first: string][] = [
  // IDs, whole and in part.
  ['1042924', '1042924'],
  ['#1042924', '1042924'],
  ['#1044274 what is that', '1044274'],
  ['(975755)', '975755'],
  ['10429', '1042924'],
  ['9757', '975755'],
  // Words of a title.
  ['credit note date', '1042924'],
  ['email template', '574826'],
  ['credit notes today', '1042924'],
  ['credit note default date', '1042924'],
  ['billing lock', '1044274'],
  ['billing recalculation', '1044274'],
  ['time allocation locks recalculation', '1044274'],
  ['auto assign on close', '1003964'],
  ['auto-assign next ticket', '1003964'],
  ['next unassigned ticket', '1003964'],
  ['parent child dates', '975755'],
  ['parents inheriting dates from children', '975755'],
  ['impersonate users', '747369'],
  ['social security numbers', '977591'],
  ['google workspace', '987605'],
  ['quickbooks webhook', '1021654'],
  ['on-call notifications', '422926'],
  ['openid connect', 's:vrxfv2'],
  ['sso', 's:vrxfv2'],
  ['dark mode', 's:jt57m9'],
  ['expenses', 's:hqhmm2'],
  ['td synnex', 's:jgf95n'],
  ['whatsapp', 's:xg3mgh'],
  ['clone custom fields', 's:7bb4gv'],
  ['suggest categories', 's:rzxrrk'],
  ['stock bins', 's:dbptwv'],
  ['sharepoint iframe', 's:ztkdz5'],
  ['downpayment invoice', 's:m3s67f'],
  ['duplicate bundles', 's:fwc4q7'],
  // Versions and areas beside words.
  ['2.21 billing', '1044274'],
  ['v2.210 auto assign', '1003964'],
  ['2.206 webhook', '794180'],
  ['version 2.212 quickbooks', '1021654'],
  // Slips, word starts, plurals.
  ['slaa breached hold', 's:rd5gjv'],
  ['sla breach filters hold', 's:rd5gjv'],
  ['creditnote date', '1042924'],
  ['recaclulation', '1044274'],
  ['qickbooks', '1021654'],
  ['imperson', '747369'],
  ['ninja device', 's:kqc84v'],
  ['encrypt variables', 's:g7zjg2'],
  // Phrases and filters.
  ['"reply resets"', '920093'],
  ['"first response target"', 's:457cgs'],
  ['area:billing recalculation', '1044274'],
  ['version:2.21 parent', '975755'],
  ['episode:16 start and target dates', '975755'],
  ['is:highlight credit', '1042924'],
  ['kind:article business model', '/articles/msp-business-model'],
  // As people talk.
  ['how do I set the date on a credit note', '1042924'],
  ['can agents get the next ticket when they close one', '1003964'],
  ['where did the quote send button go', 's:cbd7tq'],
];

let library: Library;

beforeAll(async () => {
  const reading = await readSeeds(fileURLToPath(new URL('../../../seeds', import.meta.url)));
  if (!reading.ok) throw new Error(reading.errors.join('\n'));
  const { show, catalogue, episodes, articles } = reading.seeds;
  library = aLibrary({ show, changes: Object.values(catalogue.changes), episodes, articles });
});

describe('over the seeds, what comes first', () => {
  it('is asked of at least 40 questions', () => {
    expect(new Set(QUESTIONS.map(([question]) => question)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(QUESTIONS)('for %s is %s', (question, first) => {
    const hit = library.search(question, { limit: 5, offset: 0 }).items[0];
    const name = hit?.changeId ?? (hit?.segmentId ? `s:${hit.segmentId}` : hit?.path);
    expect(name).toBe(first);
  });
});
