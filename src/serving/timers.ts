/** Waiting, so that tests need not wait. */
export interface Timers {
  /**
   * Runs something once, later. Does not keep the process alive.
   * @param ms any length: Node's own runs at once what is more than 24.8 days away
   * @returns forgets it
   */
  after: (ms: number, run: () => void) => () => void;
}

const LONGEST_MS = 2 ** 31 - 1;

export const systemTimers: Timers = {
  after: (ms, run) => {
    let timer: NodeJS.Timeout;
    const wait = (left: number) => {
      const piece = Math.min(left, LONGEST_MS);
      timer = setTimeout(() => {
        if (left > piece) wait(left - piece);
        else run();
      }, piece).unref();
    };
    wait(ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
