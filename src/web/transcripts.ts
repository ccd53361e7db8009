import { readFile } from 'node:fs/promises';
import type { Cue } from '../captions/cue.js';
import { readCaptions } from '../captions/readCaptions.js';
import { codeOf } from '../faults/systemFault.js';
import { placeOfMedia } from '../media/placeOfMedia.js';

const ABSENT = ['ENOENT', 'EISDIR', 'ENOTDIR'];

/**
 * Reads an episode's transcript from the media folder.
 * @returns its cues; null when it stands at another host, is missing, or holds nothing that is a cue
 */
export async function readTranscript(
  mediaFolder: string,
  transcript: string | null,
): Promise<Cue[] | null> {
  const file = placeOfMedia(mediaFolder, transcript);
  const text = file === null ? null : await textOf(file);
  const cues = text === null ? [] : readCaptions(text).cues;
  return cues.length > 0 ? cues : null;
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (ABSENT.includes(codeOf(error) ?? '')) return null;
    throw error;
  }
}
