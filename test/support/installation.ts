import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../src/cli/runCommand.js';

/** What a command wrote and how it ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A real installation in a temporary folder, with seeds as the test gives them. */
export interface TestInstallation {
  folder: string;
  env: Record<string, string>;
  /** Writes a file under the folder, such as `seeds/show.yaml`. */
  write: (name: string, text: string | Buffer) => Promise<string>;
  /** Runs a command in this process. */
  run: (...argv: string[]) => Promise<Ran>;
  /** The same, with text on standard input. */
  runWith: (stdin: string, ...argv: string[]) => Promise<Ran>;
}

/** A point in time for tests: noon UTC on 31 March 2026. */
export const NOON = Date.UTC(2026, 2, 31, 12);

export async function anInstallation(
  files: Record<string, string> = {},
): Promise<TestInstallation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'runbook-'));
  const env = { DATA_DIR: path.join(folder, 'data'), SEEDS_DIR: path.join(folder, 'seeds') };
  await mkdir(env.SEEDS_DIR);

  const write = async (name: string, text: string | Buffer) => {
    const place = path.join(folder, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
    return place;
  };
  const runWith = async (stdin: string, ...argv: string[]) => {
    const ran: Ran = { code: 0, out: '', err: '' };
    ran.code = await runCommand(argv, {
      env,
      cwd: folder,
      userFolder: folder,
      stdin: textOnce(stdin),
      stdout: { write: (text) => (ran.out += text) },
      stderr: { write: (text) => (ran.err += text) },
      now: () => NOON,
      random: () => Math.random(),
    });
    return ran;
  };
  for (const [name, text] of Object.entries(files)) await write(name, text);
  return { folder, env, write, runWith, run: (...argv) => runWith('', ...argv) };
}

async function* textOnce(text: string): AsyncIterable<string> {
  yield await Promise.resolve(text);
}

/** Canonical notes of an episode with two segments. */
export const NOTES_21 = `---
number: 21
title: Rounding, at last
complete: false
versions:
  - 2.210
---

How invoices round.

### Invoices can round per line | v2.210 #1050001 {#s-aa22}

Now per line.

### Reminders can wait {#s-bb33}
`;

/** Spoils what an installation last saved of a document, such as `show.json`. */
export async function damage({ env }: TestInstallation, file: string): Promise<void> {
  const commits = path.join(env.DATA_DIR ?? '', 'commits');
  for (const commit of (await readdir(commits)).sort().reverse()) {
    if (!(await readdir(path.join(commits, commit))).includes(file)) continue;
    await writeFile(path.join(commits, commit, file), '{');
    return;
  }
  throw new Error(`Nothing was saved as ${file}.`);
}
