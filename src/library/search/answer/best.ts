/**
 * The best of many without sorting all of them: a heap holds the best so far, the worst of them on top.
 * @param isBefore a strict total order
 * @returns at most `wanted`, best first
 */
export function bestOf<T>(
  all: readonly T[],
  wanted: number,
  isBefore: (a: T, b: T) => boolean,
): T[] {
  if (wanted <= 0) return [];
  const heap: T[] = [];
  for (const one of all) {
    if (heap.length < wanted) {
      heap.push(one);
      rise(heap, isBefore);
    } else if (isBefore(one, heap[0] as T)) {
      heap[0] = one;
      sink(heap, isBefore);
    }
  }
  return heap.sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

function rise<T>(heap: T[], isBefore: (a: T, b: T) => boolean): void {
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >>> 1;
    if (!isBefore(heap[above] as T, heap[at] as T)) return;
    swap(heap, above, at);
    at = above;
  }
}

function sink<T>(heap: T[], isBefore: (a: T, b: T) => boolean): void {
  let at = 0;
  for (;;) {
    let worst = at;
    for (const below of [2 * at + 1, 2 * at + 2]) {
      if (below < heap.length && isBefore(heap[worst] as T, heap[below] as T)) worst = below;
    }
    if (worst === at) return;
    swap(heap, worst, at);
    at = worst;
  }
}

function swap(heap: unknown[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b], heap[a]];
}
