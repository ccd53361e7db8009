import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { codeOf } from '../faults/systemFault.js';

const FOLDER = 'running';
/** What systems take as the path of a socket, less some. */
const LONGEST = 100;

/**
 * Lets others know that a server runs on this DATA_DIR, for as long as it lives: a socket that answers.
 * The system closes it however the process ends, so that nothing stale can be taken for a running one.
 * @returns ends it
 */
export async function announcePresence(
  dataDir: string,
  random: number,
): Promise<() => Promise<void>> {
  const folder = path.join(dataDir, FOLDER);
  await mkdir(folder, { recursive: true });
  await isRunning(dataDir);
  const name = `s${Math.floor(random * 36 ** 8).toString(36)}`;
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(addressOf(folder, name), resolve);
  });
  server.unref();
  // On Windows the name lives elsewhere: a file says which to ask.
  if (process.platform === 'win32') await writeFile(path.join(folder, name), '');
  return () =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
    });
}

/** Whether a server of this host runs on a DATA_DIR. What those that were killed left is taken away. */
export async function isRunning(dataDir: string): Promise<boolean> {
  const folder = path.join(dataDir, FOLDER);
  const names = await readdir(folder).catch(() => []);
  const answers = await Promise.all(
    names.map(async (name) => {
      const answers = await isAnswered(addressOf(folder, name));
      if (!answers) await rm(path.join(folder, name), { force: true });
      return answers;
    }),
  );
  return answers.includes(true);
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    // Whatever else is wrong with a socket, it may belong to somebody who lives.
    socket.once('error', (error) => {
      resolve(!['ECONNREFUSED', 'ENOENT'].includes(codeOf(error) ?? ''));
    });
  });
}

/** As short as it can be written: from here, when that is shorter than from the root. */
function addressOf(folder: string, name: string): string {
  if (process.platform === 'win32') return `\\\\?\\pipe\\runbook-${name}`;
  const place = path.join(folder, name);
  const near = path.relative(process.cwd(), place);
  return Buffer.byteLength(place) > LONGEST && near.length < place.length ? near : place;
}
