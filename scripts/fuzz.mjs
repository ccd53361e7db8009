// Tries whatever can be written and asked for a long time: `npm run test:fuzz`. FUZZ_RUNS says how often,
// FUZZ_SEED repeats what an earlier run printed.
import { spawnSync } from 'node:child_process';

const seed = process.env.FUZZ_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const runs = process.env.FUZZ_RUNS ?? '2000';
console.log(`FUZZ_SEED=${seed} FUZZ_RUNS=${runs}`);
const jest = ['node_modules/jest/bin/jest.js', 'test/fuzz', '--testTimeout=3600000'];
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    ...jest,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: runs } },
);
process.exitCode = status ?? 1;
