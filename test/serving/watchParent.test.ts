import { describe, expect, it } from '@jest/globals';
import { watchParent } from '../../src/serving/watchParent.js';

describe('watching the parent', () => {
  it('tells once when another process takes its place', async () => {
    let parent = 42;
    let calls = 0;
    // The watch does not keep a process alive; this test has to.
    const alive = setInterval(() => undefined, 1000);
    await new Promise<void>((resolve) => {
      watchParent(
        () => parent,
        () => {
          calls += 1;
          resolve();
        },
      );
      parent = 1;
    });
    clearInterval(alive);
    expect(calls).toBe(1);
  });
});
