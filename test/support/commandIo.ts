import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandIo } from '../../src/cli/io.js';
import { NOON } from './installation.js';

/** What a part of a command may touch, in an empty folder, and what it wrote. */
export interface TestIo {
  io: CommandIo;
  folder: string;
  written: { out: string; err: string };
}

/** @param typed the chunks that standard input gives, one after the other */
export async function aCommandIo(...typed: (string | Uint8Array)[]): Promise<TestIo> {
  const folder = await mkdtemp(path.join(tmpdir(), 'runbook-'));
  const written = { out: '', err: '' };
  const io: CommandIo = {
    env: {},
    cwd: folder,
    userFolder: folder,
    stdin: (async function* () {
      for (const chunk of typed) yield await Promise.resolve(chunk);
    })(),
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
    now: () => NOON,
    random: () => 0.5,
  };
  return { io, folder, written };
}
