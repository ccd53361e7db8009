import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readOwnMoment } from '../../src/web/ownMoment.js';

const BASE = 'https://companion.example';
const read = (address: string) => readOwnMoment(address, BASE);

describe('an address of ours', () => {
  it.each([
    [`${BASE}/episodes/18`, { episode: 18, t: null, anchor: null }],
    [`${BASE}/episodes/18/`, { episode: 18, t: null, anchor: null }],
    ['http://companion.example/episodes/18', { episode: 18, t: null, anchor: null }],
    ['HTTPS://Companion.Example:443/Episodes/18', { episode: 18, t: null, anchor: null }],
    [`${BASE}/episodes/18?t=25:29#s-k3f9`, { episode: 18, t: '25:29', anchor: 's-k3f9' }],
    [`${BASE}/episodes/18?utm_source=x&t=25m29s`, { episode: 18, t: '25m29s', anchor: null }],
    [`${BASE}/episodes/18?t=25%3A29`, { episode: 18, t: '25:29', anchor: null }],
    [`${BASE}/episodes/18#t=25%3A29`, { episode: 18, t: '25:29', anchor: null }],
    [`${BASE}/episodes/18#s-k3f9`, { episode: 18, t: null, anchor: 's-k3f9' }],
    [`${BASE}/embed/18?t=1529`, { episode: 18, t: '1529', anchor: null }],
  ])('%s is read', (address, expected) => {
    expect(read(address)).toEqual(expected);
  });

  it.each([
    'https://other.example/episodes/18',
    'https://companion.example:8443/episodes/18',
    'ftp://companion.example/episodes/18',
    `${BASE}/episodes`,
    `${BASE}/episodes/018`,
    `${BASE}/episodes/18/transcript.vtt`,
    `${BASE}/changes/1050001`,
    '/episodes/18',
    'episodes',
    '',
  ])('%j is none', (address) => {
    expect(read(address)).toBeNull();
  });

  it('is none in whatever else somebody sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (text) => {
        expect(read(text)).toBeNull();
      }),
    );
  });

  it('is read with any anchor behind it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(`${BASE}/episodes/18#${text}`)?.episode).toBe(18);
      }),
    );
  });
});
