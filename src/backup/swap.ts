import { lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from '../faults/systemFault.js';
import { BadArchive } from './archiveFormat.js';
import { flushFolder, writeDurably } from './durable.js';

/** What a restore moves as a whole. Commits come in last: where they are, an installation is whole. */
const PARTS = ['media', 'websub.json', 'catalogue-sync.json', 'format.json', 'commits'] as const;
type Part = (typeof PARTS)[number];

/** In DATA_DIR, from before the first move until after the last: what is still to be done. */
const JOURNAL = 'restore.json';

/** What makes room for what. Folders are named from DATA_DIR, with `/` between. */
export interface Swap {
  /** Where what comes in waits. */
  fresh: string;
  /** Where what was there goes. */
  aside: string;
  /** In which direction it is to be ended: `back` once a move has failed. */
  direction: 'forth' | 'back';
  incoming: Part[];
  outgoing: Part[];
}

const swapFile: z.ZodType<Swap> = z.strictObject({
  fresh: z.string().regex(/^tmp\/restore-[\w-]+$/),
  aside: z.string().regex(/^replaced\/[\w-]+$/),
  direction: z.enum(['forth', 'back']),
  incoming: z.array(z.enum(PARTS)),
  outgoing: z.array(z.enum(PARTS)),
});

/**
 * Puts what lies in one folder of DATA_DIR into its place, and what was there into another. A swap that is
 * killed is ended by `endSwap`; one in which a move fails is taken back before the system's error is thrown.
 * @param over.media whether media are among what comes in; otherwise those that are there stay
 * @returns whether anything was there
 */
export async function swapIn(
  dataDir: string,
  { fresh, aside }: Pick<Swap, 'fresh' | 'aside'>,
  { media, random }: { media: boolean; random: number },
): Promise<boolean> {
  const parts = PARTS.filter((part) => media || part !== 'media');
  const swap: Swap = {
    fresh,
    aside,
    direction: 'forth',
    incoming: await presentIn(path.join(dataDir, fresh), parts),
    outgoing: await presentIn(dataDir, parts),
  };
  // Before anything is promised: what cannot be made here could not be made at the next start either.
  await mkdir(path.join(dataDir, ...aside.split('/')), { recursive: true });
  await writeJournal(dataDir, swap, random);
  try {
    await move(dataDir, swap);
  } catch (error) {
    const back: Swap = { ...swap, direction: 'back' };
    await writeJournal(dataDir, back, random);
    await move(dataDir, back);
    throw error;
  }
  return swap.outgoing.length > 0;
}

/**
 * Ends a swap that was cut off, from whichever move on.
 * Throws BadArchive for a journal that is not ours, and the system's error when the disk refuses.
 * @returns how it ended; null when none was under way
 */
export async function endSwap(dataDir: string): Promise<Swap | null> {
  let text: string;
  try {
    text = await readFile(path.join(dataDir, JOURNAL), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return null;
    throw error;
  }
  const swap = readJournal(text);
  if (swap === null) {
    throw new BadArchive(
      `DATA_DIR ${dataDir} holds a ${JOURNAL} that cannot be read: take it away, and restore again.`,
    );
  }
  await move(dataDir, swap);
  return swap;
}

function readJournal(text: string): Swap | null {
  try {
    return swapFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether moves are still to be made. */
export function isSwapping(dataDir: string): Promise<boolean> {
  return isThere(path.join(dataDir, JOURNAL));
}

async function writeJournal(dataDir: string, swap: Swap, random: number): Promise<void> {
  await writeDurably(path.join(dataDir, JOURNAL), `${JSON.stringify(swap, null, 2)}\n`, random);
}

/** Makes the moves that are left, whichever were made before. */
async function move(dataDir: string, swap: Swap): Promise<void> {
  const fresh = path.join(dataDir, ...swap.fresh.split('/'));
  const aside = path.join(dataDir, ...swap.aside.split('/'));
  const { incoming, outgoing } = swap;
  const isAside = (part: Part) => isThere(path.join(aside, part));
  const isWaiting = (part: Part) => isThere(path.join(fresh, part));
  await mkdir(aside, { recursive: true });
  if (swap.direction === 'forth') {
    for (const part of outgoing.toReversed()) {
      if (!(await isAside(part))) await moveIfThere(part, dataDir, aside);
    }
    for (const part of incoming) await moveIfThere(part, fresh, dataDir);
  } else {
    for (const part of incoming.toReversed()) {
      // What was there before may be back in its place already.
      const isBack = outgoing.includes(part) && !(await isAside(part));
      if (!isBack && !(await isWaiting(part))) await moveIfThere(part, dataDir, fresh);
    }
    for (const part of outgoing) await moveIfThere(part, aside, dataDir);
  }
  for (const folder of [aside, dataDir]) await flushFolder(folder);
  await rm(path.join(dataDir, JOURNAL), { force: true });
  await rm(fresh, { recursive: true, force: true });
  if ((await readdir(aside)).length === 0) await rm(aside, { recursive: true, force: true });
}

async function moveIfThere(part: Part, from: string, to: string): Promise<void> {
  try {
    await rename(path.join(from, part), path.join(to, part));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function presentIn(folder: string, parts: readonly Part[]): Promise<Part[]> {
  const there = await Promise.all(parts.map((part) => isThere(path.join(folder, part))));
  return parts.filter((_, index) => there[index]);
}

async function isThere(place: string): Promise<boolean> {
  try {
    // Also a link that leads nowhere.
    await lstat(place);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
