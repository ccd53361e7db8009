import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';

/**
 * Copies the files of `from` that `to` does not have. Each appears under its name only when it is
 * whole, so that a reader, or another process that copies the same, never meets half a file.
 * @param random from 0 up to 1
 */
export async function copyMedia(from: string, to: string, random: () => number): Promise<void> {
  const files = await readdir(from, { withFileTypes: true }).catch(() => []);
  await mkdir(to, { recursive: true });
  const present = new Set(await readdir(to));
  for (const file of files) {
    if (!file.isFile() || file.name.startsWith('.') || present.has(file.name)) continue;
    const half = path.join(to, `.${file.name}.${random().toString(36).slice(2)}`);
    await copyFile(path.join(from, file.name), half);
    await rename(half, path.join(to, file.name));
  }
}
