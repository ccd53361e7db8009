import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPlanFile, writePlanFile } from '../../src/planning/planFile.js';
import type { Mark } from '../../src/planning/marks.js';

const NOW = Date.parse('2026-04-01T12:00:00Z');
const RANGE = { from: '2.206', to: '2.212' };
const marks = new Map<string, Mark>([
  ['change:1050001', { state: 'done', note: 'Switched on.\nAsk Kim.', at: NOW - 5000 }],
  ['segment:k3f9', { state: null, note: '', at: NOW - 1000 }],
]);
const file = () => writePlanFile(RANGE, marks, new Set(marks.keys()), NOW);
const withChanges = (over: object) =>
  JSON.stringify({ ...(JSON.parse(file()) as object), ...over });

describe('the file of a plan', () => {
  it('comes back as it was', () => {
    expect(readPlanFile(file(), NOW)).toEqual({ ok: true, ...RANGE, marks });
  });

  it('holds its format, its versions and only the marks of its plan', () => {
    const text = writePlanFile(RANGE, marks, new Set(['change:1050001']), NOW);
    expect(JSON.parse(text)).toEqual({
      kind: 'runbook-upgrade',
      format: 1,
      from: '2.206',
      to: '2.212',
      saved: '2026-04-01T12:00:00.000Z',
      marks: [
        {
          of: 'change:1050001',
          state: 'done',
          note: 'Switched on.\nAsk Kim.',
          at: '2026-04-01T11:59:55.000Z',
        },
      ],
    });
  });

  it('cannot make a mark that is newer than now', () => {
    const reading = readPlanFile(file(), NOW - 3000);
    expect(reading.ok && reading.marks.get('segment:k3f9')?.at).toBe(NOW - 3000);
  });

  it.each([
    ['', 'not a plan'],
    ['{}', 'not a plan'],
    ['[1]', 'not a plan'],
    ['<html>', 'not a plan'],
    [withChanges({ kind: 'another' }), 'not a plan'],
    [withChanges({ format: 2 }), 'newer release'],
    [withChanges({ format: 'x' }), 'damaged'],
    [withChanges({ from: 2.206 }), 'damaged'],
    [withChanges({ marks: {} }), 'damaged'],
    [withChanges({ marks: [null] }), 'Mark 1 of this plan is not an object'],
    [withChanges({ marks: [{ of: 'change:1050001', state: 'burnt', note: '', at: '' }] }), 'state'],
    [withChanges({ marks: [{ of: 'change:1050001', state: 'done', note: 5, at: '' }] }), 'note'],
    [withChanges({ marks: [{ of: 'change:1050001', state: 'done', note: '', at: 'x' }] }), 'when'],
    [
      withChanges({
        marks: [{ of: '__proto__', state: 'done', note: '', at: '2026-04-01T11:59:55Z' }],
      }),
      'which change',
    ],
    [withChanges({ marks: Array.from({ length: 50_001 }, () => null) }), 'more than 50000'],
  ])('is refused with a sentence when it is not one: %.60s', (text, sentence) => {
    const reading = readPlanFile(text, NOW);
    expect(reading).toMatchObject({ ok: false });
    expect(!reading.ok && reading.message).toContain(sentence);
    expect(!reading.ok && reading.message).toMatch(/Nothing was changed\.$/);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((o) => withChanges(o)),
        ),
        (text) => {
          expect(typeof readPlanFile(text, NOW).ok).toBe('boolean');
        },
      ),
    );
  });
});
