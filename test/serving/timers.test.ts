import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { systemTimers } from '../../src/serving/timers.js';

const DAY = 24 * 60 * 60 * 1000;

describe('the timers', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([250, 24 * DAY, 25 * DAY, 90 * DAY])('run once, after %d ms and not before', (ms) => {
    const run = jest.fn();
    systemTimers.after(ms, run);
    jest.advanceTimersByTime(ms - 1);
    expect(run).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(100 * DAY);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('forget what is not wanted any more, in whichever piece of the wait', () => {
    const run = jest.fn();
    const forget = systemTimers.after(60 * DAY, run);
    jest.advanceTimersByTime(30 * DAY);
    forget();
    jest.advanceTimersByTime(90 * DAY);
    expect(run).not.toHaveBeenCalled();
  });
});
