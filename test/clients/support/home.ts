import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A user's folder, in which clients keep what they keep; nothing of this machine's user is touched. */
export interface Home {
  folder: string;
  /** The path of a file in it. */
  place: (...names: string[]) => string;
  /**
   * Runs a program as that user: no display, no proxy, no settings of this session.
   * @returns what it printed
   * @throws when it is not installed, does not end within a minute or does not end with 0
   */
  run: (program: string, args: readonly string[], input?: string) => Promise<string>;
  remove: () => void;
}

const PATIENCE_MS = 60_000;

export function aHome(): Home {
  const folder = mkdtempSync(path.join(tmpdir(), 'runbook-client-'));
  const place = (...names: string[]) => path.join(folder, ...names);
  mkdirSync(place('tmp'));
  const env = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: folder,
    TMPDIR: place('tmp'),
    LANG: 'C.UTF-8',
    TERM: 'dumb',
  };

  const run = (program: string, args: readonly string[], input = '') =>
    new Promise<string>((resolve, reject) => {
      const child = spawn(program, args, { cwd: folder, env, timeout: PATIENCE_MS });
      const printed = { out: '', err: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
      child.on('error', (cause) => {
        reject(
          new Error(`${program} cannot be run: bash .ci/run installs what is missing`, { cause }),
        );
      });
      child.on('close', (code, signal) => {
        const said = `${program} ${args.join(' ')} ended with ${code ?? signal}:`;
        if (code === 0) resolve(printed.out);
        else reject(new Error([said, printed.err, printed.out].join('\n')));
      });
      child.stdin.on('error', () => undefined).end(input);
    });

  return {
    folder,
    place,
    run,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
