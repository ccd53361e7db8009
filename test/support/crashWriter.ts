import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import process from 'node:process';
import { openLowdbStore } from '../../src/store/lowdb/open.js';
import { aChange, anEpisode, aSegment } from './builders.js';
import { fastClock } from './crashes.js';

/**
 * A writer that goes on until it is killed: `crashWriter.ts FOLDER RECORD EPISODE FIRST BASE`. Saves
 * numbered changes, from FIRST on, each in one transaction over the catalogue and its own EPISODE, and
 * appends the number of each acknowledged one to the file RECORD, flushed to the disk. BASE: see fastClock.
 */
const [folder = '', record = '', number = '', first = '', base = ''] = process.argv.slice(2);
const episode = Number(number);

const acknowledged = openSync(record, 'a');
const now = fastClock(Number(base));
const store = await openLowdbStore({ folder, now, random: Math.random });
process.stdout.write('ready\n');
for (let next = Number(first); ; next += 1) {
  const id = String(next);
  await store.transaction(async (transaction) => {
    const changes = (await transaction.get('catalogue'))?.value.changes ?? {};
    const segments = (await transaction.get(`episodes/${episode}`))?.value.segments ?? [];
    const mention = aSegment({
      id: `c${id}`,
      title: `Change ${id}`,
      changes: [{ id, version: null }],
    });
    transaction.put('catalogue', { changes: { ...changes, [id]: aChange({ id }) } });
    transaction.put(
      `episodes/${episode}`,
      anEpisode({ number: episode, segments: [...segments, mention] }),
    );
  });
  writeSync(acknowledged, `${id}\n`);
  fsyncSync(acknowledged);
  if (process.ppid === 1) break;
}
closeSync(acknowledged);
await store.close();
