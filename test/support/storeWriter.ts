import { once } from 'node:events';
import process from 'node:process';
import { openLowdbStore } from '../../src/store/lowdb/open.js';
import type { FileSystem } from '../../src/store/lowdb/files.js';
import { anEpisode } from './builders.js';
import { isCommit, watchedFiles } from './stores.js';

/**
 * A writer in a process of its own: `storeWriter.ts FOLDER COUNT [stall | die:N]`. Adds one to the
 * duration of episodes 1 and 2, COUNT times, each in one transaction, and prints each sum.
 * `stall`: says `staged` before its first commit and waits for a line on standard input.
 * `die:N`: kills itself before its N-th step on the disk, counted from the first transaction.
 */
const [folder = '', count = '0', manner = ''] = process.argv.slice(2);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

let started = false;
let stalled = false;
let steps = 0;

const files: FileSystem = watchedFiles({
  before: async (step, _path, target) => {
    if (!started) return;
    steps += 1;
    if (manner === `die:${steps}`) process.kill(process.pid, 'SIGKILL');
    if (manner === 'stall' && !stalled && isCommit(step, target)) {
      stalled = true;
      say('staged');
      await once(process.stdin, 'data');
    }
  },
});

const store = await openLowdbStore({ folder, now: Date.now, random: Math.random, files });
started = true;
for (let i = 0; i < Number(count); i += 1) {
  const sum = await store.transaction(async (transaction) => {
    const first = await transaction.get('episodes/1');
    const duration = (first?.value.duration ?? 0) + 1;
    transaction.put('episodes/1', anEpisode({ number: 1, duration }));
    transaction.put('episodes/2', anEpisode({ number: 2, duration }));
    return duration;
  });
  say(String(sum));
}
await store.close();
process.stdin.destroy();
