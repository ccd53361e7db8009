import { setFlagsFromString } from 'node:v8';
import { runCommand } from './runCommand.js';

/** The process of `npm run -s runbook -- COMMAND`. */

// By default V8 lets the heap double before it clears up: a catalogue of 20,000 rows would take 240 MB
// instead of 180, beside a server on a small machine (bench/catalogue.mjs).
setFlagsFromString('--heap-growing-percent=30');
setFlagsFromString('--max-semi-space-size=4');

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // `| head` closed the pipe: it has read enough, and what is being saved must still be saved.
    if (error.code !== 'EPIPE') throw error;
  });
}

const cwd = process.cwd();
// npm changes into the package's folder and keeps here where the user stood.
const isUnderNpm = process.env.npm_lifecycle_event === 'runbook';

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  cwd,
  userFolder: (isUnderNpm ? process.env.INIT_CWD : undefined) ?? cwd,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => Date.now(),
  random: () => Math.random(),
});
