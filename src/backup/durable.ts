import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Flushes the names inside a folder to the disk. */
export async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the file system flushes names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Writes a small file that is either there as a whole or not at all, whenever the machine stops.
 * Throws the system's error; what stood there then stays.
 * @param random from 0 up to 1
 */
export async function writeDurably(place: string, text: string, random: number): Promise<void> {
  const half = `${place}.${random.toString(36).slice(2)}.tmp`;
  try {
    const handle = await open(half, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, place);
    await flushFolder(path.dirname(place));
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
}
