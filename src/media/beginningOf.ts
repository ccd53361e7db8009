import { open } from 'node:fs/promises';
import { codeOf } from '../faults/systemFault.js';

const ABSENT = ['ENOENT', 'EISDIR', 'ENOTDIR'];

/**
 * The first bytes of a file.
 * Throws what the system says when it is there and cannot be read.
 * @param place as `placeOfMedia` gives it
 * @returns as many as were asked for, or as there are; null when there is no such file
 */
export async function beginningOf(place: string, bytes: number): Promise<Uint8Array | null> {
  try {
    const file = await open(place);
    try {
      const buffer = Buffer.alloc(bytes);
      const { bytesRead } = await file.read(buffer, 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (ABSENT.includes(codeOf(error) ?? '')) return null;
    throw error;
  }
}
