// Saves one episode again and again in a process of its own, as a command does between its start and
// its end: `node savingProcess.mjs DATA_DIR NUMBER SAVES`. Prints the milliseconds of each save.
import { performance } from 'node:perf_hooks';
import { openLowdbStore } from '../../dist/store/lowdb/open.js';

const [folder, number, saves] = process.argv.slice(2);
const name = `episodes/${number}`;
const store = await openLowdbStore({ folder, now: Date.now, random: Math.random });
const times = [];
for (let i = 0; i < Number(saves); i += 1) {
  const begin = performance.now();
  await store.transaction(async (transaction) => {
    const { value } = await transaction.get(name);
    const segments = value.segments.map((each) => ({
      ...each,
      notes: `${each.notes} ${i}`.trim(),
    }));
    transaction.put(name, { ...value, segments });
  });
  times.push(performance.now() - begin);
  // A producer saves, looks, and saves again: the server follows each save.
  await new Promise((rested) => setTimeout(rested, 400));
}
await store.close();
process.stdout.write(JSON.stringify(times));
