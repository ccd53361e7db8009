import { readConfig } from './config.js';
import { serve } from './serving/serve.js';
import { watchParent } from './serving/watchParent.js';

/** The process of `npm start`. */

const complain = (message: string) => process.stderr.write(`${message}\n`);

function log(message: string, error?: unknown): void {
  const detail = error instanceof Error ? `: ${error.stack ?? error.message}` : '';
  complain(`${new Date().toISOString()} ${message}${detail}`);
}

const reading = readConfig(process.env, process.cwd());
const start = reading.ok
  ? await serve(reading.config, { now: () => Date.now(), random: () => Math.random() }, log)
  : reading;

if (start.ok) {
  const { running } = start;
  process.stdout.write(`${running.greeting}\n`);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void running.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (process.env.npm_lifecycle_event !== undefined) watchParent(() => process.ppid, stop);
} else {
  complain(start.message);
  process.exitCode = 1;
}
