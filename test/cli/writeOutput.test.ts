import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandIo } from '../../src/cli/io.js';
import { writeOutput } from '../../src/cli/writeOutput.js';

let folder: string;
const write = (name: string, text = 'new') => {
  const io = { userFolder: folder, random: () => Math.random() };
  return writeOutput(name, text, io as CommandIo);
};
const inFolder = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'runbook-output-'));
});

describe('a file that a command writes', () => {
  it('appears whole, with nothing beside it', async () => {
    expect(await write('show.yaml')).toBeNull();
    expect(await readFile(inFolder('show.yaml'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['show.yaml']);
  });

  it('takes the place of an older one and keeps its permissions', async () => {
    await writeFile(inFolder('show.yaml'), 'old');
    await chmod(inFolder('show.yaml'), 0o622);
    expect(await write('show.yaml')).toBeNull();
    expect(await readFile(inFolder('show.yaml'), 'utf8')).toBe('new');
    expect((await stat(inFolder('show.yaml'))).mode & 0o777).toBe(0o622);
  });

  it('is written where a link leads', async () => {
    await writeFile(inFolder('true.yaml'), 'old');
    await symlink(inFolder('true.yaml'), inFolder('link.yaml'));
    await write('link.yaml');
    expect((await lstat(inFolder('link.yaml'))).isSymbolicLink()).toBe(true);
    expect(await readFile(inFolder('true.yaml'), 'utf8')).toBe('new');
  });

  it('is written into a device as it is', async () => {
    expect(await write('/dev/null')).toBeNull();
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('is refused in words when it cannot be, and leaves nothing behind', async () => {
    await mkdir(inFolder('there'));
    expect(await write('there')).toBe('there is a folder: name a file in it.');
    expect(await write('nowhere/show.yaml')).toMatch(/^nowhere\/show\.yaml cannot be written: /);
    expect(await write('a'.repeat(300))).toContain('cannot be written: its path is too long.');
    expect(await readdir(folder)).toEqual(['there']);
  });
});
