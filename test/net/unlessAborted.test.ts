import { describe, expect, it } from '@jest/globals';
import { unlessAborted } from '../../src/net/unlessAborted.js';

const reason = new Error('enough');
const never = new Promise<never>(() => undefined);

describe('work that may be aborted', () => {
  it('ends as it does by itself', async () => {
    const { signal } = new AbortController();
    expect(await unlessAborted(Promise.resolve('done'), signal)).toBe('done');
    await expect(unlessAborted(Promise.reject(reason), signal)).rejects.toBe(reason);
  });

  it('ends with the reason of the abort, on the way and beforehand, though it never ends itself', async () => {
    const aborting = new AbortController();
    const work = unlessAborted(never, aborting.signal);
    aborting.abort(reason);
    await expect(work).rejects.toBe(reason);
    await expect(unlessAborted(never, aborting.signal)).rejects.toBe(reason);
  });
});
