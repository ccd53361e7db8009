import path from 'node:path';
import { codeOf } from '../../faults/systemFault.js';
import type { Damage } from '../port.js';
import type { Places } from './places.js';

/**
 * Keeps the file of a damaged document under `damaged/`, before a save takes its place and compaction
 * deletes it: whoever knows how to mend it still can.
 * Throws the system's error when the file can neither be linked nor copied.
 * @param savedAt when the state that takes its place is saved, ISO 8601
 */
export async function keepDamaged(
  { files, damaged }: Places,
  { place }: Damage,
  savedAt: string,
): Promise<void> {
  const revision = path.basename(path.dirname(place));
  const name = `${savedAt.replace(/[:.]/g, '-')}-r${revision}-${path.basename(place)}`;
  await files.makeFolder(damaged);
  try {
    await files.keep(place, path.join(damaged, name));
  } catch (error) {
    // Gone: there is nothing to keep. A folder stays where it is, since compaction deletes files alone.
    if (!['ENOENT', 'EISDIR', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
  }
}
