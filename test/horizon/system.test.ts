import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_SYSTEM, readSystem, withArea, writeSystem } from '../../src/horizon/system.js';

describe('the system that a device knows of', () => {
  it('reads back as it was kept', () => {
    const system = { version: '2.210', areas: ['billing', 'ai'] };
    expect(readSystem(writeSystem(system))).toEqual(system);
  });

  it('is not kept when nothing is said', () => {
    expect(writeSystem(NO_SYSTEM)).toBeNull();
    expect(readSystem(null)).toEqual(NO_SYSTEM);
  });

  it('never has a version that is none', () => {
    expect(readSystem('{"version":"two","areas":[1,"ai"]}')).toEqual({
      version: null,
      areas: ['ai'],
    });
  });

  it('is read from anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSystem(text).areas.every((area) => typeof area === 'string')).toBe(true);
      }),
    );
  });

  it('takes an area once, and lets it go', () => {
    const system = withArea(withArea(NO_SYSTEM, 'ai', true), 'ai', true);
    expect(system.areas).toEqual(['ai']);
    expect(withArea(system, 'ai', false)).toEqual(NO_SYSTEM);
  });
});
