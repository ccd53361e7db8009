import path from 'node:path';
import { localMediaName } from '../domain/mediaAddress.js';

/**
 * Where the file of an address lies.
 * @param folder DATA_DIR/media, or the media folder of seeds
 * @param address as an episode holds it: `/media/ep%2019.mp3` is the file `ep 19.mp3`
 * @returns null when it is no file of this folder: none, elsewhere on the web, or leading out of it
 */
export function placeOfMedia(folder: string, address: string | null): string | null {
  const name = address === null ? null : localMediaName(address);
  return name === null ? null : path.join(folder, name);
}
