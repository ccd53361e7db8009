// What it costs to save one episode of 60 segments, to follow and to open, with few and with many
// episodes stored. Run it with `npm run bench:store`; it needs a built dist/ (`npm run build`).
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { emptyDraft } from '../dist/domain/draft.js';
import { diskFiles } from '../dist/store/lowdb/files.js';
import { openLowdbStore } from '../dist/store/lowdb/open.js';

const SAVES = 100;

function episode(number, edit) {
  const segments = Array.from({ length: 60 }, (_, i) => ({
    id: `e${number}s${i}`,
    section: null,
    title: `Segment ${i} of episode ${number}`,
    notes: `${'You can now round each line of an invoice. '.repeat(6)}${edit}`.trim(),
    time: { start: i * 60, end: null, proposed: false },
    version: '2.210',
    changes: [{ id: String(1_000_000 + number * 60 + i), version: '2.210' }],
    areas: ['billing'],
    highlight: false,
    related: [],
    refused: [],
  }));
  return {
    ...emptyDraft(),
    number,
    type: 'full',
    title: `Episode ${number}`,
    status: 'published',
    complete: true,
    versions: ['2.210'],
    duration: 3600,
    segments,
  };
}

async function timed(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

async function measure(count) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'runbook-bench-'));
  let steps = 0;
  const files = Object.fromEntries(
    Object.entries(diskFiles).map(([name, step]) => [
      name,
      (...args) => ((steps += 1), step(...args)),
    ]),
  );
  const open = () => openLowdbStore({ folder, now: Date.now, random: Math.random, files });
  try {
    const filling = await open();
    // One transaction an episode, as they come to be in real life.
    for (let number = 1; number <= count; number += 1) {
      await filling.transaction(async (t) => t.put(`episodes/${number}`, episode(number, '')));
    }
    await filling.close();

    let store;
    const opening = await timed(async () => (store = await open()));
    const reading = await timed(() => store.list('episodes'));
    const saves = [];
    steps = 0;
    for (let i = 0; i < SAVES; i += 1) {
      const number = 1 + (i % count);
      saves.push(
        await timed(() =>
          store.transaction(async (t) =>
            t.put(`episodes/${number}`, episode(number, `Edit ${i}.`)),
          ),
        ),
      );
    }
    const stepsOfSaves = steps / SAVES;
    const revision = await store.revision();
    const polls = [];
    for (let i = 0; i < SAVES; i += 1) polls.push(await timed(() => store.changesSince(revision)));
    await store.close();
    return {
      episodes: count,
      'open (ms)': opening.toFixed(0),
      'read all (ms)': reading.toFixed(0),
      'save one, median (ms)': median(saves).toFixed(1),
      'disk steps a save': stepsOfSaves.toFixed(1),
      'poll, median (ms)': median(polls).toFixed(3),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.table([await measure(10), await measure(200), await measure(2000)]);
