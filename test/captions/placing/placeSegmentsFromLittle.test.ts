import { describe, expect, it } from '@jest/globals';
import type { Cue } from '../../../src/captions/cue.js';
import {
  placeSegments,
  type Placement,
  type Placing,
} from '../../../src/captions/placing/placeSegments.js';
import { aMadeUpEpisode, aSegmentToPlace } from '../../support/placing.js';

const { segments, cues, starts } = aMadeUpEpisode();

const errorsOf = (placements: readonly Placement[]) =>
  placements.map(({ start }, i) => Math.abs((start ?? Infinity) - (starts[i] ?? 0)));
const surest = ({ placements }: Placing) =>
  Math.max(...placements.map(({ confidence }) => confidence));

describe('captions that tell little', () => {
  const LITTLE = 0.3;
  const NOTHING = { start: null, confidence: 0, heard: '' };
  const other = (texts: string[]): Cue[] =>
    cues.map((cue, i) => ({ ...cue, text: texts[i % texts.length] ?? '' }));

  it.each<[string, Cue[]]>([
    [
      'of another episode',
      other([
        'tonight we cook a soup with leeks and potatoes',
        'next up the bread has to rest for an hour',
        'moving on to the wine from the south',
      ]),
    ],
    [
      'in another language',
      other([
        'Heute sprechen wir über die neue Fassung',
        'Rechnungen werden jetzt je Zeile gerundet',
        'und dann machen wir weiter',
      ]),
    ],
    [
      'in another script',
      other(['今日は新しいリリースについて話します', '次の項目に移りましょう']),
    ],
    ['of music alone', other(['♪♪'])],
    ['that are one caption', cues.slice(9, 10)],
    ['that stand at one time', cues.map((cue) => ({ ...cue, start: 5, end: 6 }))],
  ])('%s give no start rather than a guess, and say so', (_, little) => {
    const placing = placeSegments(segments, little);
    expect(placing).toEqual({
      placements: segments.map(() => NOTHING),
      confidence: expect.any(Number) as unknown,
      doubt: 'hardly-fit',
      isWhole: expect.any(Boolean) as unknown,
    });
    expect(placing.confidence).toBeLessThan(LITTLE);
  });

  it('that are none give no time at all', () => {
    expect(placeSegments(segments, [])).toEqual({
      placements: segments.map(() => NOTHING),
      confidence: 0,
      doubt: 'hardly-fit',
      isWhole: false,
    });
  });

  it('that stop early place what they hold, and are not sure of the rest', () => {
    const end = (starts[3] ?? 0) - 5;
    const { placements } = placeSegments(
      segments,
      cues.filter((cue) => cue.end <= end),
    );
    expect(errorsOf(placements.slice(0, 3)).every((e) => e <= 5)).toBe(true);
    for (const { confidence } of placements.slice(3)) expect(confidence).toBeLessThan(0.5);
  });

  it('that stop early are taken for whole when that is said, and then more seems sure', () => {
    const half = cues.filter((cue) => cue.end <= (starts[3] ?? 0) - 5);
    const asTheySound = placeSegments(segments, half);
    expect(asTheySound.isWhole).toBe(false);
    expect(placeSegments(segments, half, true).confidence).toBeGreaterThan(asTheySound.confidence);
  });
});

describe('notes that tell little', () => {
  const many = (count: number, over: Parameters<typeof aSegmentToPlace>[0] = {}) =>
    Array.from({ length: count }, () => aSegmentToPlace(over));

  it.each([
    ['with empty titles and notes', many(8)],
    ['all alike', many(8, { title: 'Invoices can round per line' })],
    ['of general sentences', many(60, { title: 'This adds more flexibility' })],
    ['with 500 segments all alike', many(500, { title: 'Reminders wait for approval' })],
    ['of signs alone', many(3, { title: '✨ – … !', notes: '⚠️' })],
  ])('%s have no start rather than a guess', (_, vague) => {
    const placing = placeSegments(vague, cues);
    expect(placing.placements).toHaveLength(vague.length);
    expect(surest(placing)).toBeLessThan(0.3);
  });

  it('of none have no placement', () => {
    const placing = placeSegments([], cues);
    expect(placing).toEqual({ placements: [], confidence: 0, doubt: null, isWhole: true });
  });

  it('of one segment find it where it begins', () => {
    const [only] = placeSegments(segments.slice(0, 1), cues).placements;
    expect(Math.abs((only?.start ?? Infinity) - (starts[0] ?? 0))).toBeLessThanOrEqual(5);
  });

  it('of two segments that read alike are sure of neither', () => {
    const twice = [...segments.slice(0, 2), ...segments.slice(1)];
    const sure = placeSegments(twice, cues).placements.map(({ confidence }) => confidence >= 0.8);
    expect(sure).toEqual([true, false, false, true, true, true]);
  });

  it('among others leave those alone that say something', () => {
    const vague = segments.map((segment, i) => (i === 3 ? aSegmentToPlace() : segment));
    const { placements } = placeSegments(vague, cues);
    const others = errorsOf(placements).filter((_, i) => i !== 3);
    expect(Math.max(...others)).toBeLessThanOrEqual(5);
    expect(placements[3]?.confidence).toBeLessThan(0.8);
  });
});
