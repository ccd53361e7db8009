import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../..');

export interface RunningServer {
  /** Its address, without a slash at the end. */
  address: string;
  /** Runs a command on the same library; resolves with what it printed, throws when it fails. */
  command: (input: string, ...args: string[]) => Promise<string>;
  stop: () => Promise<number | null>;
}

/**
 * Starts the real server, compiled, on a free port, in a folder of its own.
 * @param settings more of the environment, such as SEEDS_DIR; without it, the real seeds
 */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'runbook-'));
  const env = {
    ...process.env,
    BASE_URL: undefined,
    PORT: '0',
    DATA_DIR: path.join(folder, 'data'),
    NODE_ENV: 'production',
    ...settings,
  };
  const run = (entry: string, args: string[]) =>
    spawn(process.execPath, ['scripts/run.mjs', entry, ...args], {
      cwd: root,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });

  const server = run('server.js', []);
  const ended = once(server, 'exit').then(() => Promise.reject(new Error('It did not start.')));
  const [line] = (await Promise.race([once(createInterface(server.stdout), 'line'), ended])) as [
    string,
  ];
  const address = /https?:\/\/\S+/.exec(line)?.[0] ?? '';

  return {
    address,
    command: async (input, ...args) => {
      const child = run('cli/main.js', args);
      child.stdin.end(input);
      let printed = '';
      child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      const [code] = (await once(child, 'close')) as [number];
      if (code !== 0) throw new Error(`runbook ${args.join(' ')} ended with ${code}: ${printed}`);
      return printed;
    },
    stop: async () => {
      server.kill('SIGTERM');
      const [code] = (await once(server, 'close')) as [number | null];
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}
