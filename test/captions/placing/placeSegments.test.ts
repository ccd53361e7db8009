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
const surest = ({ placements }: Placing) =>
  Math.max(...placements.map(({ confidence }) => confidence));

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

describe('a time that a person set', () => {
  it('stays where it is, however little the captions agree', () => {
    const anchored = segments.map((segment, i) =>
      i === 1 ? { ...segment, start: 7.25 } : segment,
    );
    expect(placeSegments(anchored, cues).placements[1]).toMatchObject({
      start: 7.25,
      confidence: 1,
    });
  });

  it('helps to place the others', () => {
    const vague = segments.map((segment, i) =>
      i === 2 ? aSegmentToPlace({ title: 'This adds more flexibility' }) : segment,
    );
    const between = (placing: Placing) => placing.placements[2]?.start ?? null;
    const anchored = vague.map((segment, i) => ({
      ...segment,
      start: i === 2 ? null : (starts[i] ?? 0),
    }));
    const found = between(placeSegments(anchored, cues));
    if (found !== null) {
      expect(found).toBeGreaterThanOrEqual(starts[1] ?? 0);
      expect(found).toBeLessThanOrEqual(starts[3] ?? 0);
    }
    const wrong = vague.map((segment, i) =>
      i === 0 ? { ...segment, start: starts[4] ?? 0 } : segment,
    );
    expect(placeSegments(wrong, cues).placements[0]?.start).toBe(starts[4]);
  });

  it('may lie past the last caption, or be shared', () => {
    const far = segments.map((segment, i) => (i > 2 ? { ...segment, start: 99_999 } : segment));
    const { placements } = placeSegments(far, cues);
    expect(placements.slice(3).map(({ start }) => start)).toEqual([99_999, 99_999]);
    expect(
      errorsOf({ placements: placements.slice(0, 3), confidence: 1 }).every((e) => e <= 5),
    ).toBe(true);
  });

  it('says nothing of how sure the others are when all are set', () => {
    const all = segments.map((segment, i) => ({ ...segment, start: starts[i] ?? 0 }));
    expect(placeSegments(all, cues).confidence).toBe(0);
  });
});

describe('captions that tell little', () => {
  const LITTLE = 0.3;
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
  ])('%s give low confidence', (_, little) => {
    const placing = placeSegments(segments, little);
    expect(placing.confidence).toBeLessThan(LITTLE);
    expect(surest(placing)).toBeLessThan(0.8);
  });

  it('that are none give no time at all', () => {
    const nothing = { start: null, confidence: 0, heard: '' };
    expect(placeSegments(segments, [])).toEqual({
      placements: segments.map(() => nothing),
      confidence: 0,
    });
  });

  it('that stop early place what they hold, and are not sure of the rest', () => {
    const end = (starts[3] ?? 0) - 5;
    const { placements } = placeSegments(
      segments,
      cues.filter((cue) => cue.end <= end),
    );
    expect(
      errorsOf({ placements, confidence: 1 })
        .slice(0, 3)
        .every((e) => e <= 5),
    ).toBe(true);
    for (const { confidence } of placements.slice(3)) expect(confidence).toBeLessThan(0.5);
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
    expect(placeSegments([], cues)).toEqual({ placements: [], confidence: 0 });
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
    const others = errorsOf({ placements, confidence: 1 }).filter((_, i) => i !== 3);
    expect(Math.max(...others)).toBeLessThanOrEqual(5);
    expect(placements[3]?.confidence).toBeLessThan(0.8);
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
