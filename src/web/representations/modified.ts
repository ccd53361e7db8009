/** Says when what stands at an address last changed, in milliseconds since 1970. */
export type ModifiedAt = (address: string, digest: string, times: ModifiedTimes) => number;

/** All in milliseconds since 1970. */
export interface ModifiedTimes {
  /** When anything that readers may see last changed, as far as the process knows. */
  changedAt: number;
  now: number;
}

/**
 * Files of the media folder change without a word: what was seen at an address is remembered, so
 * that its date moves when its bytes do. Whoever holds a date of this process got it from here.
 * @param most how many addresses are remembered; those asked for longest ago go first
 */
export function modifiedMemory(most: number): ModifiedAt {
  const seen = new Map<string, { digest: string; since: number }>();
  /** Of an address that was forgotten no more is known than that. */
  let forgotten = 0;

  return (address, digest, { changedAt, now }) => {
    const known = seen.get(address);
    const since = known === undefined ? forgotten : known.digest === digest ? known.since : now;
    seen.delete(address);
    seen.set(address, { digest, since });
    const [oldest] = seen.keys();
    if (seen.size > most && oldest !== undefined) {
      seen.delete(oldest);
      forgotten = now;
    }
    return Math.max(changedAt, since);
  };
}

/**
 * The whole second after a change, so that a date never stands for two texts of the same second.
 * @returns null until that second has come
 */
export function lastModified(modifiedAt: number, now: number): number | null {
  const second = (Math.floor(modifiedAt / 1000) + 1) * 1000;
  return second <= now ? second : null;
}
