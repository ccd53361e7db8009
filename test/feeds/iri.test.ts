import { describe, expect, it } from '@jest/globals';
import { iriOf } from '../../src/feeds/iri.js';

describe('a guid as an IRI', () => {
  it.each([
    ['urn:runbook:episode:16', 'urn:runbook:episode:16'],
    ['https://old.example/?p=1&x=ü', 'https://old.example/?p=1&x=ü'],
    [
      '7c029615-a810-5214-9342-eee73f58435d',
      'urn:runbook:guid:7c029615-a810-5214-9342-eee73f58435d',
    ],
    ['episode 7: “a”', 'urn:runbook:guid:episode%207%3A%20%E2%80%9Ca%E2%80%9D'],
    ['tag:<x>', 'urn:runbook:guid:tag%3A%3Cx%3E'],
  ])('%j is %j', (guid, iri) => {
    expect(iriOf(guid)).toBe(iri);
  });
});
