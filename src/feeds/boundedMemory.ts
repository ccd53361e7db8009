/** Remembers values by key as long as there is room: what was asked for longest ago goes first. */
export class BoundedMemory<V> {
  readonly #kept = new Map<string, { value: V; bytes: number }>();
  #total = 0;

  /** @param maxBytes how much it may hold; a value that is larger by itself is not kept */
  constructor(private readonly maxBytes: number) {}

  /** Undefined when it is not kept, or not any more. */
  get(key: string): V | undefined {
    const known = this.#kept.get(key);
    if (known === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, known);
    return known.value;
  }

  /** @param bytes about how much memory the value takes */
  set(key: string, value: V, bytes: number): void {
    this.#forget(key);
    if (bytes > this.maxBytes) return;
    for (const oldest of this.#kept.keys()) {
      if (this.#total + bytes <= this.maxBytes) break;
      this.#forget(oldest);
    }
    this.#kept.set(key, { value, bytes });
    this.#total += bytes;
  }

  #forget(key: string): void {
    this.#total -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}
