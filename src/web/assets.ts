import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A short digest of every file in the public folder. Pages add it to the addresses of styles and
 * scripts, so that browsers may keep them for ever and still see a new release at once.
 */
export function assetsDigest(publicFolder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(publicFolder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(publicFolder, name);
    if (/\.(?:css|js|svg)$/.test(name)) hash.update(name).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 10);
}
