/**
 * A number of a series of known length. The loops that place segments read millions of them; this says
 * once that they stay inside.
 */
export function at(series: Float64Array, i: number): number {
  return series[i] as number;
}

/** Adds to a number of a series. */
export function addAt(series: Float64Array, i: number, value: number): void {
  series[i] = (series[i] as number) + value;
}

/** The logarithm of nothing: smaller than that of any chance, and still a number to add to. */
export const NEVER = -1e9;

/** The logarithm of the sum of two numbers that are given by their logarithms. */
export function logSum(a: number, b: number): number {
  if (a <= NEVER) return b;
  if (b <= NEVER) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
