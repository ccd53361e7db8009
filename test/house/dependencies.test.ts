import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../..');
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'));
const manifest = json('package.json') as Record<'dependencies' | 'devDependencies', object>;
const contributing = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');

interface Locked {
  dev?: boolean;
  optional?: boolean;
  resolved?: string;
  license?: string;
}
const locked = Object.entries(
  (json('package-lock.json') as { packages: Record<string, Locked> }).packages,
);

/** Those that let anyone use, change and pass on what is shipped, also with what is not free. */
const FREE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'MPL-2.0',
  'BlueOak-1.0.0',
]);

/** What a package says in its own manifest: old ones name their licence in forms of their own. */
function licenceOf(place: string, { license }: Locked): string {
  const file = path.join(root, place, 'package.json');
  if (license !== undefined || !existsSync(file)) return license ?? 'unknown';
  const own = JSON.parse(readFileSync(file, 'utf8')) as {
    license?: unknown;
    licenses?: { type: string }[];
  };
  return typeof own.license === 'string' ? own.license : (own.licenses?.[0]?.type ?? 'unknown');
}

describe('what is shipped', () => {
  const rows = contributing
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, names]) => names !== 'package');

  it('is named in CONTRIBUTING with a reason, and nothing else is', () => {
    const named = rows.flatMap(([, names = '']) => names.split(', '));
    expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort());
    expect(rows.filter(([, , why = '']) => why.split(' ').length < 6)).toEqual([]);
  });

  it('comes under licences that let anyone use it and pass it on', () => {
    const shipped = locked.filter(([place, { dev }]) => place !== '' && dev !== true);
    expect(shipped.length).toBeGreaterThan(50);
    const others = shipped
      .map(([place, entry]) => `${place} ${licenceOf(place, entry)}`)
      .filter((line) => !FREE.has(line.split(' ')[1] ?? ''));
    expect(others).toEqual([]);
  });

  it('can be fetched from whatever registry is at hand: the lock file names none', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('what only those need who work on it', () => {
  it('is named in CONTRIBUTING too', () => {
    const unnamed = Object.keys(manifest.devDependencies).filter(
      (name) => !name.startsWith('@types/') && !contributing.includes(name),
    );
    expect(unnamed).toEqual([]);
  });
});
