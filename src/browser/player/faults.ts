import type { Recording } from '../../listening/listening.js';
import type { Way } from './player.js';

/** What to tell a listener whose episode cannot be played. */
export function faultText(error: MediaError | null, recording: Recording, way: Way): string {
  if (way === 'hosted') {
    const host = recording.hosted?.host ?? 'The host';
    return error?.message ?? `${host} does not answer.`;
  }
  // MediaError, HTML Standard 4.8.11.1: 2 network, 3 decode, 4 source not supported.
  if (error?.code === 2) return 'The connection broke off while the file was loading.';
  if (error?.code === 3) return 'The file is damaged here, so that it cannot be played on.';
  return 'The file of this episode cannot be played: it is gone, or of a kind that this browser does not play.';
}
