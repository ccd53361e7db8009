interface Kept<V> {
  value: V;
  bytes: number;
}

/** Remembers values by key as long as there is room: what was asked for longest ago goes first. */
export class BoundedMemory<V> {
  readonly #kept = new Map<string, Kept<V>>();
  /** What stands last: asked for again, it stays there. */
  #newest: Kept<V> | null = null;
  #total = 0;
  #evictions = 0;

  /**
   * @param maxBytes how much it may hold; a value that is larger by itself is not kept
   * @param forgotten is told of each value that is not kept any more
   */
  constructor(
    private readonly maxBytes: number,
    private readonly forgotten: (value: V) => void = () => undefined,
  ) {}

  /** What it holds, as far as it was told. */
  get bytes(): number {
    return this.#total;
  }

  /** How many values had to make room so far. */
  get evictions(): number {
    return this.#evictions;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Undefined when it is not kept, or not any more. */
  get(key: string): V | undefined {
    const known = this.#kept.get(key);
    if (known === undefined) return undefined;
    if (known !== this.#newest) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      this.#newest = known;
    }
    return known.value;
  }

  /**
   * @param bytes about how much memory the value takes; a value that grew is set again
   */
  set(key: string, value: V, bytes: number): void {
    const before = this.#take(key);
    if (before !== undefined && before.value !== value) this.forgotten(before.value);
    if (bytes > this.maxBytes) {
      this.forgotten(value);
      return;
    }
    for (const oldest of this.#kept.keys()) {
      if (this.#total + bytes <= this.maxBytes) break;
      this.delete(oldest);
      this.#evictions += 1;
    }
    this.#newest = { value, bytes };
    this.#kept.set(key, this.#newest);
    this.#total += bytes;
  }

  delete(key: string): void {
    const known = this.#take(key);
    if (known !== undefined) this.forgotten(known.value);
  }

  #take(key: string): Kept<V> | undefined {
    const known = this.#kept.get(key);
    if (known === undefined) return undefined;
    this.#kept.delete(key);
    if (known === this.#newest) this.#newest = null;
    this.#total -= known.bytes;
    return known;
  }
}
