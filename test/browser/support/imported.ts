import type { RunningServer } from '../../support/runningServer.js';
import { until } from '../../support/until.js';

/** Imports the notes of an episode, and waits until the server shows it. */
export async function imported(server: RunningServer, notes: string): Promise<void> {
  await server.command(notes, 'import', '-');
  const number = /^number: (\d+)$/m.exec(notes)?.[1] ?? '';
  await until(async () => (await fetch(`${server.address}/episodes/${number}`)).ok);
}
