/** As many files as are read or written at once: enough to be quick, far from any limit of open files. */
const AT_ONCE = 32;

/**
 * Like `Promise.all(items.map(work))`, a few at a time. When one fails, no further item is taken, and
 * the error is thrown when nothing is under way any more.
 */
export async function mapBounded<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  const queue = items.entries();
  const runner = async () => {
    for (const [index, item] of queue) {
      if (failures.length > 0) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, runner));
  if (failures.length > 0) throw failures[0];
  return results;
}
