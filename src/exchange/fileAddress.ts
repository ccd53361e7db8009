import { isWebAddress } from '../domain/mediaAddress.js';
import type { FileMap } from './yamlMap.js';

/** The address of the web under a key; null when it is absent. One that is none is reported. */
export function webAddress(map: FileMap, key: string): string | null {
  const url = map.lineText(key);
  if (url !== null && !isWebAddress(url)) {
    map.report(key, 'error', `${JSON.stringify(url)} is not an address: begin it with https://.`);
  }
  return url;
}
