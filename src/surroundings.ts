/** What the process hands down, so that nothing below asks the clock or throws dice by itself. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now: () => number;
  /** From 0 up to 1. */
  random: () => number;
}
