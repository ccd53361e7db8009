/** The process of `npm start`. */

import { setFlagsFromString } from 'node:v8';

// V8 lets the heap grow to a multiple of what is in use before it looks for what is not: a server that
// runs for months beside others has more use for the memory than for the time (docs/decisions/0006).
setFlagsFromString('--heap-growing-percent=30');

// Before anything else is even loaded, so that a start which is called off ends in order too. What
// scripts/run.mjs did about signals until now is done.
const calledOff = new Promise<void>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.removeAllListeners(signal);
    process.once(signal, () => {
      resolve();
    });
  }
  // A parent that ends sends nothing, see watchParent.ts.
  void import('./serving/watchParent.js').then(({ watchParent }) => {
    if (process.env.npm_lifecycle_event !== undefined) watchParent(() => process.ppid, resolve);
  });
});

const { readConfig } = await import('./config.js');
const { createLogger, logTo, standardError } = await import('./logging/log.js');
const { serve } = await import('./serving/serve.js');
const { systemTimers } = await import('./serving/timers.js');

const reading = readConfig(process.env, process.cwd());
const start = reading.ok ? await begin(reading.config) : reading;

if (start.ok) {
  process.stdout.write(`${start.running.greeting}\n`);
  await calledOff;
  await start.running.stop();
  process.exit(0);
} else {
  process.stderr.write(`${start.message}\n`);
  process.exitCode = 1;
}

function begin(config: Parameters<typeof serve>[0]): ReturnType<typeof serve> {
  const logger = createLogger(config.logLevel, standardError());
  const surroundings = { now: () => Date.now(), random: () => Math.random() };
  return serve(config, surroundings, logTo(logger), systemTimers, (line) => {
    logger.info(line, 'answered');
  });
}
