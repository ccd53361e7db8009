import { describe, expect, it } from '@jest/globals';
import { formatTimecode } from '../../src/domain/timecode.js';
import { proposalsFor, sureStarts } from '../../src/timing/proposals.js';
import { anEpisode, aSegment, at } from '../support/builders.js';
import { aMadeUpEpisode } from '../support/placing.js';

const { segments, cues, starts } = aMadeUpEpisode();
const written = segments.map(({ title, notes }, i) => aSegment({ id: `s${i}`, title, notes }));

describe('proposals for an episode', () => {
  it('are on whole seconds, none later than the words', () => {
    const late = cues.map((cue) => ({ ...cue, start: cue.start + 0.9, end: cue.end + 0.9 }));
    const { items } = proposalsFor(anEpisode({ segments: written }), late);
    for (const [i, { start }] of items.entries()) {
      expect(Number.isInteger(start)).toBe(true);
      expect(start).toBeLessThanOrEqual((starts[i] ?? 0) + 0.9);
    }
  });

  it('are none beyond the end of the episode', () => {
    const [, , third = 0] = starts;
    const { items } = proposalsFor(anEpisode({ segments: written, duration: third }), cues);
    expect(items.map(({ start }) => start === null)).toEqual([false, false, false, true, true]);
  });

  it('are none for what captions lack, and of what they hold they are less sure, where the length is known', () => {
    const [, , , fourth = 0, fifth = 0] = starts;
    const whole = proposalsFor(anEpisode({ segments: written }), cues);
    const half = cues.filter(({ end }) => end < fourth - 5);
    const lastIsSet = written.map((segment, i) =>
      i === 4 ? { ...segment, time: at(fifth) } : segment,
    );
    for (const episode of [
      anEpisode({ segments: written, duration: fifth + 90 }),
      anEpisode({ segments: lastIsSet, duration: null }),
    ]) {
      const { items } = proposalsFor(episode, half);
      for (const [i, { start, confidence }] of items.slice(0, 3).entries()) {
        expect(Math.abs((start ?? 0) - (starts[i] ?? 0))).toBeLessThanOrEqual(15);
        expect(confidence).toBeLessThan(whole.items[i]?.confidence ?? 0);
      }
      const lacking = items.filter(({ isSet }, i) => i > 2 && !isSet);
      expect(Math.max(...lacking.map(({ confidence }) => confidence))).toBeLessThan(0.5);
    }
  });

  it('are as sure without a goodbye where captions last as long as the episode', () => {
    const silent = cues.slice(0, -1);
    const end = silent.at(-1)?.end ?? 0;
    const known = proposalsFor(anEpisode({ segments: written, duration: end }), silent);
    const unknown = proposalsFor(anEpisode({ segments: written, duration: null }), silent);
    const longer = proposalsFor(anEpisode({ segments: written, duration: end / 0.9 }), silent);
    expect(known.confidence).toBeGreaterThan(unknown.confidence);
    expect(longer.confidence).toBe(unknown.confidence);
    const late = cues.slice(20);
    expect(proposalsFor(anEpisode({ segments: written, duration: end }), late).isWhole).toBe(false);
  });

  it('are none where a person said that a segment does not begin', () => {
    const { items: first } = proposalsFor(anEpisode({ segments: written }), cues);
    const wrong = formatTimecode(first[1]?.start ?? 0);
    const refusing = written.map((segment, i) =>
      i === 1 ? { ...segment, refused: ['1050001', wrong] } : segment,
    );
    const { items } = proposalsFor(anEpisode({ segments: refusing }), cues);
    expect(items[1]).toMatchObject({ start: null, confidence: 0, heard: '', isSet: false });
    expect(items[2]).toEqual({ ...first[2], segment: refusing[2] });
  });

  it('leave what a person set to the millisecond, and place what was only proposed anew', () => {
    const some = written.map((segment, i) => {
      if (i === 0) return { ...segment, time: at(3.25) };
      return i === 1 ? { ...segment, time: { ...at(7), proposed: true } } : segment;
    });
    const { items } = proposalsFor(anEpisode({ segments: some }), cues);
    expect(items[0]).toMatchObject({ start: 3.25, isSet: true, confidence: 1 });
    expect(items[1]?.isSet).toBe(false);
    expect(Math.abs((items[1]?.start ?? 0) - (starts[1] ?? 0))).toBeLessThanOrEqual(15);
  });

  it('listen for the IDs of a segment, and for its version', () => {
    const place = 40;
    const text = 'this is one oh five oh seven three one from v two point two one oh';
    const said = cues.map((cue, i) => (i === place ? { ...cue, text } : cue));
    const changes = [{ id: '1050731', version: null }];
    const nameless = written.map((segment, i) =>
      i === 1
        ? { ...segment, title: 'More flexibility', notes: '', changes, version: '2.210' }
        : segment,
    );
    const { items } = proposalsFor(anEpisode({ segments: nameless }), said);
    expect(Math.abs((items[1]?.start ?? 0) - place * 5)).toBeLessThanOrEqual(10);
  });
});

describe('starts that are sure enough', () => {
  const proposals = proposalsFor(
    anEpisode({
      segments: written.map((segment, i) => (i === 0 ? { ...segment, time: at(9) } : segment)),
    }),
    cues,
  );

  it('are those found at that confidence or more, without what a person set', () => {
    expect([...sureStarts(proposals, 0.8).keys()]).toEqual(['s1', 's2', 's3', 's4']);
    expect(sureStarts(proposals, 1).size).toBe(0);
  });

  it('are none where captions are of another episode, however low that is', () => {
    const other = cues.map((cue) => ({ ...cue, text: 'tonight we cook a soup with leeks' }));
    const wrong = proposalsFor(anEpisode({ segments: written }), other);
    expect(wrong.doubt).toBe('hardly-fit');
    expect(sureStarts(wrong, 0).size).toBe(0);
  });
});
