import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** How the requests of one client ended. */
export interface Asked {
  answered: number;
  /** The codes of errors, besides the refused connection that ended it. */
  failed: string[];
}

/**
 * A client that keeps its connection and asks one thing at a time, until nobody listens any more.
 * @param thinkMs how long it waits between an answer and the next request
 * @returns what it saw so far, and when it has ended
 */
export function keepAsking(
  address: string,
  thinkMs: number,
): { asked: Asked; ended: Promise<void> } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const asked: Asked = { answered: 0, failed: [] };
  const askOn = async () => {
    for (;;) {
      const code = await askOnce(address, agent);
      if (code === 'ECONNREFUSED') break;
      if (code === null) asked.answered += 1;
      else asked.failed.push(code);
      await pause(thinkMs);
    }
    agent.destroy();
  };
  return { asked, ended: askOn() };
}

/** @returns null when the whole answer came, else the code of the error */
function askOnce(address: string, agent: Agent): Promise<string | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    };
    get(address, { agent }, (response: IncomingMessage) => {
      response.on('error', failed);
      response.on('end', () => {
        resolve(null);
      });
      response.resume();
    }).on('error', failed);
  });
}
