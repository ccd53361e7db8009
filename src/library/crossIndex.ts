/** Files owners under keys, both ways. Filing an owner anew costs what its own keys cost, not more. */
export class CrossIndex<Owner, Key> {
  readonly #keys = new Map<Owner, ReadonlySet<Key>>();
  readonly #owners = new Map<Key, Set<Owner>>();

  /**
   * Files an owner under these keys and under no others; under none, it is forgotten.
   * @returns the keys that it stood under before or stands under now
   */
  file(owner: Owner, keys: Iterable<Key>): ReadonlySet<Key> {
    const before = this.keysOf(owner);
    const now = new Set(keys);
    for (const key of before) if (!now.has(key)) this.#forget(owner, key);
    for (const key of now) if (!before.has(key)) this.#add(owner, key);
    if (now.size > 0) this.#keys.set(owner, now);
    else this.#keys.delete(owner);
    return new Set([...before, ...now]);
  }

  /** The keys that an owner stands under. */
  keysOf(owner: Owner): ReadonlySet<Key> {
    return this.#keys.get(owner) ?? new Set();
  }

  /** The owners under a key, in no order that means anything. */
  owners(key: Key): Owner[] {
    return [...(this.#owners.get(key) ?? [])];
  }

  /** Every key that has an owner. */
  keys(): Key[] {
    return [...this.#owners.keys()];
  }

  has(key: Key): boolean {
    return this.#owners.has(key);
  }

  /** Whether an owner stands under any key. */
  isFiled(owner: Owner): boolean {
    return this.#keys.has(owner);
  }

  #add(owner: Owner, key: Key): void {
    const owners = this.#owners.get(key);
    if (owners) owners.add(owner);
    else this.#owners.set(key, new Set([owner]));
  }

  #forget(owner: Owner, key: Key): void {
    const owners = this.#owners.get(key);
    owners?.delete(owner);
    if (owners?.size === 0) this.#owners.delete(key);
  }
}
