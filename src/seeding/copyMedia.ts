import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, faultOf } from '../faults/systemFault.js';

/**
 * Copies the files of `from` that `to` does not have. Each appears under its name only when it is
 * whole, so that a reader, or another process that copies the same, never meets half a file.
 * Throws an Error of one line when the disk refuses; what is half copied is taken away before.
 * @param from may be missing
 * @param random from 0 up to 1
 * @param copy copies one file, unless a test says otherwise
 */
export async function copyMedia(
  from: string,
  to: string,
  random: () => number,
  copy: (from: string, to: string) => Promise<void> = copyFile,
): Promise<void> {
  const names = await namesOfFiles(from);
  await orExplain(`Cannot write to ${to}`, () => mkdir(to, { recursive: true }));
  const present = new Set(await readdir(to));
  for (const name of names) {
    if (name.startsWith('.') || present.has(name)) continue;
    const half = path.join(to, `.${name}.${random().toString(36).slice(2)}`);
    await orExplain(`Cannot copy ${name} to ${to}`, async () => {
      try {
        await copy(path.join(from, name), half);
        await rename(half, path.join(to, name));
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    });
  }
}

async function namesOfFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function orExplain(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    throw new Error(`${what}: ${faultOf(error)}.`, { cause: error });
  }
}
