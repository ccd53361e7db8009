/** Words in order, to find those that begin alike. New ones are sorted in by the next look-up. */
export class SortedWords {
  #sorted: string[] = [];
  #fresh: string[] = [];

  /** @param word not added before */
  add(word: string): void {
    this.#fresh.push(word);
  }

  /** Those that begin with this, in order; `atMost` of them. */
  startingWith(start: string, atMost: number): string[] {
    this.#sortIn();
    const from = this.#placeOf(start);
    let to = from;
    while (to < this.#sorted.length && to - from < atMost && this.#sorted[to]?.startsWith(start)) {
      to += 1;
    }
    return this.#sorted.slice(from, to);
  }

  #placeOf(word: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sortIn(): void {
    if (this.#fresh.length === 0) return;
    // What is sorted already costs little to sort again: the engine's sort finds the runs.
    this.#sorted = [...this.#sorted, ...this.#fresh.sort()].sort();
    this.#fresh = [];
  }
}
