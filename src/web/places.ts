import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's root, seen from src/web and from dist/web alike. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The version of the companion, for the description of its API. */
export function companionVersion(): string {
  const text = readFileSync(path.join(packageRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
