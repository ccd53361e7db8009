import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cue } from '../../../src/captions/cue.js';
import { placeSegments, type Placing } from '../../../src/captions/placing/placeSegments.js';
import { readCaptions } from '../../../src/captions/readCaptions.js';
import { aMadeUpEpisode, aSegmentToPlace, rolledUp, wordByWord } from '../../support/placing.js';

const { segments, cues, starts } = aMadeUpEpisode();

const errorsOf = ({ placements }: Placing, right: readonly number[] = starts) =>
  placements.map(({ start }, i) => Math.abs((start ?? Infinity) - (right[i] ?? 0)));
const worstOf = (placing: Placing) => Math.max(...errorsOf(placing));

describe('placing the segments of an episode', () => {
  it('finds each where the hosts turn to it, and says what was heard there', () => {
    const placing = placeSegments(segments, cues);
    expect(worstOf(placing)).toBeLessThanOrEqual(5);
    expect(placing.confidence).toBeGreaterThan(0.8);
    expect(placing.placements[2]?.heard).toContain('calendars they show public holidays');
  });

  it('finds them when the notes have another order', () => {
    const placing = placeSegments([...segments].reverse(), cues);
    const errors = errorsOf(placing, [...starts].reverse());
    expect(Math.max(...errors)).toBeLessThanOrEqual(5);
  });

  it('finds them in captions of a word each', () => {
    expect(worstOf(placeSegments(segments, wordByWord(cues)))).toBeLessThanOrEqual(6);
  });

  it('finds them in captions that roll up', () => {
    const { cues: rolling, problems } = readCaptions(rolledUp(cues));
    expect(problems).toEqual([]);
    expect(worstOf(placeSegments(segments, rolling))).toBeLessThanOrEqual(6);
  });

  it('finds them in captions all in capitals, and whichever way the file is sorted', () => {
    const loud = cues.map((cue) => ({ ...cue, text: cue.text.toUpperCase() }));
    expect(worstOf(placeSegments(segments, loud))).toBeLessThanOrEqual(5);
    expect(placeSegments(segments, [...cues].reverse())).toEqual(placeSegments(segments, cues));
  });

  it.each([
    ['as it is written', 'that is 1050731 in the notes'],
    ['in groups', 'that is 10 50 731 in the notes'],
    ['digit by digit', 'that is one oh five oh seven three one in the notes'],
    ['in pairs', 'that is one oh five oh seven thirty one in the notes'],
  ])('hears an ID that is read out %s', (_, text) => {
    const place = 40;
    const withId = cues.map((cue, i) => (i === place ? { ...cue, text } : cue));
    const nameless = segments.map((segment, i) =>
      i === 1 ? aSegmentToPlace({ title: 'More flexibility', ids: ['1050731'] }) : segment,
    );
    const { placements } = placeSegments(nameless, withId);
    expect(Math.abs((placements[1]?.start ?? 0) - place * 5)).toBeLessThanOrEqual(10);
    const unsaid = placeSegments(nameless, cues).placements[1];
    expect(placements[1]?.confidence).toBeGreaterThan(unsaid?.confidence ?? 1);
  });

  it('holds nothing against a segment whose ID nobody reads out', () => {
    const withIds = segments.map((segment) => ({ ...segment, ids: ['1050731', '1050732'] }));
    expect(placeSegments(withIds, cues)).toEqual(placeSegments(segments, cues));
  });

  it('hears a version as it is spoken', () => {
    const place = 40;
    const text = 'this came with v two point two one oh';
    const withVersion = cues.map((cue, i) => (i === place ? { ...cue, text } : cue));
    const nameless = segments.map((segment, i) =>
      i === 1 ? aSegmentToPlace({ title: 'v2.210 is out' }) : segment,
    );
    const { placements } = placeSegments(nameless, withVersion);
    expect(Math.abs((placements[1]?.start ?? 0) - place * 5)).toBeLessThanOrEqual(10);
  });
});

describe('whatever captions and notes hold', () => {
  const words = fc.constantFrom(
    'next',
    'up',
    'invoices',
    'two',
    'oh',
    '210',
    'Ωmega',
    '会',
    '>>',
    '💡',
    '-',
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 8 }).map((some) => some.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const cue = fc
    .record({
      start: fc.double({ min: 0, max: 40_000, noNaN: true }),
      length: fc.double({ min: 0.001, max: 900, noNaN: true }),
      text,
    })
    .map(({ start, length, text: said }): Cue => ({ start, end: start + length, text: said }));
  const segment = fc.record({
    title: text,
    notes: text,
    ids: fc.array(fc.constantFrom('210', '1050731'), { maxLength: 2 }),
    start: fc.option(fc.double({ min: 0, max: 50_000, noNaN: true }), { freq: 4 }),
  });

  it('each segment has one placement within the captions, anchors stay, and the same comes out again', () => {
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 12 }),
        fc.array(cue, { maxLength: 40 }),
        (notes, said) => {
          const placing = placeSegments(notes, said);
          const first = Math.min(...said.map(({ start }) => start));
          const last = Math.max(...said.map(({ end }) => end));
          expect(placing.placements).toHaveLength(notes.length);
          expect(placing.confidence >= 0 && placing.confidence <= 1).toBe(true);
          for (const [i, { start, confidence }] of placing.placements.entries()) {
            const set = notes[i]?.start ?? null;
            expect(confidence >= 0 && confidence <= 1).toBe(true);
            if (set !== null) expect(start).toBe(set);
            else if (start !== null) expect(start >= first && start <= last).toBe(true);
          }
          expect(placeSegments(notes, said)).toEqual(placing);
        },
      ),
    );
  });
});
