import type { Timers } from '../../src/serving/timers.js';

/** Timers that a test moves on by hand. */
export interface FakeTimers extends Timers {
  /** Lets so much time pass: runs what comes due, in order of its moment. */
  advance: (ms: number) => void;
  /** How long until each of what waits, in milliseconds, soonest first. */
  waits: () => number[];
  /** How much time has passed so far, in milliseconds. */
  passed: () => number;
}

export function fakeTimers(): FakeTimers {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  const next = (until: number) =>
    waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    after: (ms, run) => {
      const one = { at: now + ms, run };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((each) => each !== one);
      };
    },
    advance: (ms) => {
      const until = now + ms;
      for (let one = next(until); one !== undefined; one = next(until)) {
        waiting = waiting.filter((each) => each !== one);
        now = one.at;
        one.run();
      }
      now = until;
    },
    passed: () => now,
    waits: () => waiting.map(({ at }) => at - now).sort((a, b) => a - b),
  };
}
