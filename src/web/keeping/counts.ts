/** What the memory of answers does, counted since the start. Whoever wants to know reads it. */
export interface KeptCounts {
  /** Answers from the memory, before the framework saw the request. */
  hits: number;
  /** Published answers that had to be made. */
  misses: number;
  /** Answers that went out again in a form, or under an address, that was new. */
  shaped: number;
  /** What is kept now, in bytes. */
  bytes: number;
  /** How many answers are kept now. */
  entries: number;
  /** Answers that had to make room. */
  evictions: number;
}

export function keptCounts(): KeptCounts {
  return { hits: 0, misses: 0, shaped: 0, bytes: 0, entries: 0, evictions: 0 };
}
