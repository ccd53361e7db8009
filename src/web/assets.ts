import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';
import { asPartOfAPage } from './headers.js';
import { FOR_EVER } from './representations/cacheControl.js';
import type { Compressed } from './representations/compressed.js';
import { digestOf, sendBody } from './representations/sendBody.js';

/** The styles and scripts that the build made, in memory. */
export interface Assets {
  /** By path: `/css/site.css`. */
  files: ReadonlyMap<string, { bytes: Buffer; digest: string; type: string }>;
  /**
   * A short digest of all of them. Pages add it to their addresses, so that browsers may keep them
   * for ever and still see a new release at once.
   */
  digest: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

// Its name follows from its content.
const CHUNK = /\/chunk-[\w-]+\.js$/;

/** Reads what the build made; @param folder dist/public */
export function readAssets(folder: string): Assets {
  const all = createHash('sha256');
  const files = new Map<string, { bytes: Buffer; digest: string; type: string }>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const type = TYPES[path.extname(name)];
    if (type === undefined) continue;
    const bytes = readFileSync(path.join(folder, name));
    const digest = digestOf(bytes);
    all.update(name).update(digest);
    files.set(`/${name.split(path.sep).join('/')}`, { bytes, digest, type });
  }
  return { files, digest: all.digest('hex').slice(0, 10) };
}

/** Serves them, compressed; with the digest in the address they may be kept for ever. */
export function assetFiles(
  { files, digest: current }: Assets,
  compressed: Compressed,
  now: () => number,
): RequestHandler {
  return async (request, response, next) => {
    const file = files.get(request.path);
    if (file === undefined) {
      next();
      return;
    }
    asPartOfAPage(response);
    const isNamed = CHUNK.test(request.path) || request.query.v === current;
    const cacheControl = isNamed ? FOR_EVER : 'public, max-age=3600';
    await sendBody(
      request,
      response,
      { ...file, caching: { 'Cache-Control': cacheControl }, lastModified: null },
      compressed,
      now(),
    );
  };
}
