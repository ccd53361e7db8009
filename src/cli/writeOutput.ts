import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, faultOf } from '../faults/systemFault.js';
import type { CommandIo } from './io.js';

/**
 * Writes a file that the user names. It is written beside and renamed, so that what stood under its
 * name stays whole when the disk is full; a device or a pipe is written to as it is.
 * @param content text, or bytes in pieces that follow each other
 * @returns null when it is written, else why not, as a sentence
 */
export async function writeOutput(
  name: string,
  content: string | readonly Uint8Array[],
  io: CommandIo,
): Promise<string | null> {
  try {
    const place = await followed(path.resolve(io.userFolder, name));
    const before = await stat(place).catch(() => null);
    if (before?.isDirectory()) return `${name} is a folder: name a file in it.`;
    if (before !== null && !before.isFile()) await writeFile(place, content);
    else await replace(place, content, before?.mode, io);
    return null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return `${name} cannot be written: ${faultOf(error)}.`;
  }
}

/** Where a link leads, so that the link stays one. */
async function followed(place: string): Promise<string> {
  return realpath(place).catch(() => place);
}

async function replace(
  place: string,
  content: string | readonly Uint8Array[],
  mode: number | undefined,
  { random }: CommandIo,
): Promise<void> {
  const half = path.join(path.dirname(place), `.runbook-${random().toString(36).slice(2)}`);
  try {
    await writeFile(half, content, { flush: true });
    if (mode !== undefined) await chmod(half, mode);
    await rename(half, place);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
