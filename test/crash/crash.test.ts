import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import {
  acknowledgedIn,
  remainsOf,
  seededRandom,
  startCrashWriter,
  type CrashSite,
  type Remains,
} from '../support/crashes.js';
import { temporaryFolders } from '../support/stores.js';

/** How many kills; `.ci/run` asks for fewer. */
const KILLS = Number(process.env.CRASH_KILLS ?? 300);
/** Repeats what a run printed. */
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
/** A folder holds so many kills: the catalogue grows with every save. */
const KILLS_A_FOLDER = 10;
/** The latest moment of a kill after the writer is ready, in milliseconds. */
const LATEST = 250;
/** On the writers' clock more than an hour: longer than a transaction may take. */
const STOPPED_FOR = 1300;

const MANNERS = ['one writer', 'two writers', 'one of two stopped'] as const;
type Manner = (typeof MANNERS)[number];

const random = seededRandom(SEED);
const folders = temporaryFolders();
const tally = { kills: 0, stops: 0, acknowledged: 0, unacknowledged: 0 };

afterEach(folders.clear);
afterAll(() => {
  process.stdout.write(
    `\nCrash test, seed ${SEED}: ${tally.kills} kills, ${tally.stops} of them of a process that had been stopped; ` +
      `${tally.acknowledged} acknowledged changes all there, ${tally.unacknowledged} saved but killed before they were acknowledged, none of them by half.\n`,
  );
});

let nextNumber = 1_000_000;
/** A range of change numbers that no other writer uses. */
function freshNumbers(): number {
  nextNumber += 10_000;
  return nextNumber;
}

function aSite(): CrashSite {
  const folder = folders.make();
  return {
    folder: path.join(folder, 'data'),
    record: path.join(folder, 'acknowledged'),
    base: Date.now(),
  };
}

async function crash(site: CrashSite, manner: Manner): Promise<void> {
  const writers = (manner === 'one writer' ? [1] : [1, 2]).map((episode) =>
    startCrashWriter(site, episode, freshNumbers()),
  );
  // Now and then before it is ready: opening must stand a kill too.
  if (random() > 0.1) await Promise.all(writers.map(({ ready }) => ready));
  await wait(random() * LATEST);
  const [sleeper] = writers;
  if (manner === 'one of two stopped' && sleeper) {
    sleeper.signal('SIGSTOP');
    await wait(STOPPED_FOR);
    // One that saves without a pause would leave no revision standing for long enough to be looked at.
    for (const writer of writers) writer.signal('SIGSTOP');
    const before = acknowledgedIn(site);
    expect(faultsOf(before, await remainsOf(site))).toEqual([]);
    for (const writer of writers) writer.signal('SIGCONT');
    await wait(random() * LATEST);
    tally.stops += 1;
  }
  for (const writer of writers) await writer.kill();
  tally.kills += 1;
}

/** One sentence for everything that is lost, half there or damaged. */
function faultsOf(acknowledged: readonly string[], remains: Remains): string[] {
  const catalogue = new Set(remains.catalogue);
  const mentioned = new Set(remains.mentioned);
  return [
    ...remains.damages.map(({ message }) => message),
    ...acknowledged
      .filter((id) => !catalogue.has(id))
      .map((id) => `change ${id} was acknowledged and is lost`),
    ...remains.catalogue
      .filter((id) => !mentioned.has(id))
      .map((id) => `change ${id} is in the catalogue, its mention is not there`),
    ...remains.mentioned
      .filter((id) => !catalogue.has(id))
      .map((id) => `change ${id} is mentioned, but not in the catalogue`),
  ];
}

describe(`a library whose writers are killed (seed ${SEED})`, () => {
  const rounds = Math.ceil(KILLS / KILLS_A_FOLDER);
  it.each(Array.from({ length: rounds }, (_, round) => round + 1))(
    'holds every acknowledged change and no half of one, folder %i',
    async (round) => {
      const site = aSite();
      const first = (round - 1) * KILLS_A_FOLDER;
      let remains = await remainsOf(site);
      for (let kill = first; kill < Math.min(first + KILLS_A_FOLDER, KILLS); kill += 1) {
        await crash(site, MANNERS[kill % MANNERS.length] ?? 'one writer');
        remains = await remainsOf(site);
        expect(faultsOf(acknowledgedIn(site), remains)).toEqual([]);
      }
      const count = acknowledgedIn(site).length;
      expect(count).toBeGreaterThan(0);
      tally.acknowledged += count;
      tally.unacknowledged += remains.catalogue.length - count;
    },
  );
});
