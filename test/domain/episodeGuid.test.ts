import { describe, expect, it } from '@jest/globals';
import { episodeGuid, segmentGuid } from '../../src/domain/episodeGuid.js';

describe('what feeds know things by', () => {
  it('is made of the number, and of nothing that can change', () => {
    expect(episodeGuid({ number: 18, guid: null })).toBe('urn:runbook:episode:18');
    expect(segmentGuid('k3f9')).toBe('urn:runbook:segment:k3f9');
  });

  it('is what another feed gave out, where there was one', () => {
    const guid = 'https://old.example/?p=18';
    expect(episodeGuid({ number: 18, guid })).toBe(guid);
  });
});
