import { setTimeout as pause } from 'node:timers/promises';
import fc, { type Parameters } from 'fast-check';
import { expect } from '@jest/globals';
import { HOSTILE } from '../../support/crossSiteScripting.js';

/** A few in `npm test`; `npm run test:fuzz` sets more, and the seed that it prints. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40);
const SEED = process.env.FUZZ_SEED;

/** Nobody waits longer for a page; what takes longer under a fuzzer hangs under an attacker. */
const LONGEST_MS = 1000;
const MOST_GROWTH_BYTES = 200 * 1024 * 1024;

export const runs = (share = 1): Parameters<unknown> => ({
  numRuns: Math.max(5, Math.round(RUNS * share)),
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});

/** Names that JavaScript itself gives a meaning to. */
export const POLLUTING = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** Any text: Unicode of all sorts, hostile markup, names with a meaning, and a lot of one thing. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE, ...POLLUTING) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('(', '[', '*', '>', '<', ' ', '\n', '"', '#', '- ', '`', '&', '0'),
        fc.nat(20_000),
      )
      .map(([piece, times]) => piece.repeat(times)),
  },
);

/** Pieces of a format with other text between them, which gets further in than text alone. */
export function mostly(...pieces: string[]): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: anyText },
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join(''));
}

/** Runs something and holds that it did not take so long that everybody else waits. */
export async function promptly<T>(run: () => T | Promise<T>): Promise<T> {
  const attempt = async () => {
    const began = performance.now();
    const result = await run();
    return { result, ms: performance.now() - began };
  };
  const first = await attempt();
  if (first.ms <= LONGEST_MS) return first.result;
  // On a machine that is busy with something else, waiting tells nothing: what hangs hangs again.
  await pause(200);
  const again = await attempt();
  expect(Math.min(first.ms, again.ms)).toBeLessThanOrEqual(LONGEST_MS);
  return again.result;
}

/** Holds that something leaves no heap behind that grows with what it read, and no trace on all objects. */
export async function within(run: () => Promise<void>): Promise<void> {
  const before = process.memoryUsage().rss;
  await run();
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH_BYTES + RUNS * 100_000);
  const seen: string[] = [];
  for (const name in {}) seen.push(name);
  expect(seen).toEqual([]);
}
