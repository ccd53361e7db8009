import { describe, expect, it } from '@jest/globals';
import { Pins } from '../../../src/store/lowdb/pins.js';

const versions = [9, 7, 5, 3, 1].map((revision) => ({ revision }));
const retained = (pins: Pins) => pins.retained(versions, 2).map(({ revision }) => revision);

describe('pins', () => {
  it('retain nothing beyond what is kept anyway while no follower was told anything', () => {
    expect(retained(new Pins())).toEqual([9, 7]);
  });

  it('retain what was current at the revisions that followers were told', () => {
    const pins = new Pins();
    pins.add(4);
    pins.add(8);
    expect(retained(pins)).toEqual([9, 7, 3]);
    expect(pins.has(4)).toBe(true);
  });

  it('forget the oldest when there are many', () => {
    const pins = new Pins();
    for (let revision = 1; revision <= 20; revision += 1) pins.add(revision);
    expect(pins.has(4)).toBe(false);
    expect(pins.has(5)).toBe(true);
  });
});
