/** Says when what stands at an address last changed, in milliseconds since 1970. */
export type ModifiedAt = (address: string, digest: string, times: ModifiedTimes) => number;

/** All in milliseconds since 1970. */
export interface ModifiedTimes {
  /** When anything that readers may see last changed, as far as the process knows. */
  changedAt: number;
  now: number;
}

interface Seen {
  digest: string;
  /** When it changed to that. */
  at: number;
  /** When it was last seen. */
  seenAt: number;
}

/**
 * What was seen at an address is remembered, so that its date moves when its bytes do and not before:
 * with a save that touches it, or with a file of the media folder, which changes without a word.
 * Whoever holds a date of this process got it from here.
 * @param most how many addresses are remembered; those asked for longest ago go first
 */
export function modifiedMemory(most: number): ModifiedAt {
  const seen = new Map<string, Seen>();
  /** Of an address that was forgotten no more is known than that. */
  let forgotten = 0;

  return (address, digest, { changedAt, now }) => {
    const known = seen.get(address);
    const at =
      known === undefined
        ? Math.max(changedAt, forgotten)
        : known.digest === digest
          ? known.at
          : changeSince(known, changedAt, now);
    seen.delete(address);
    seen.set(address, { digest, at, seenAt: now });
    const [oldest] = seen.keys();
    if (seen.size > most && oldest !== undefined) {
      seen.delete(oldest);
      forgotten = now;
    }
    return at;
  };
}

function changeSince({ at, seenAt }: Seen, changedAt: number, now: number): number {
  const change = changedAt > seenAt ? changedAt : now;
  // A clock that was set back must not give two texts the same date.
  return change > at ? change : at + 1000;
}

/**
 * The whole second after a change, so that a date never stands for two texts of the same second.
 * @returns null until that second has come
 */
export function lastModified(modifiedAt: number, now: number): number | null {
  const second = (Math.floor(modifiedAt / 1000) + 1) * 1000;
  return second <= now ? second : null;
}
