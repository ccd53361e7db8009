import process from 'node:process';
import { announcePresence } from '../../src/backup/presence.js';

/** A process that says that it serves a DATA_DIR, until it is killed: `presentServer.ts DATA_DIR`. */
const [dataDir = ''] = process.argv.slice(2);
await announcePresence(dataDir, Math.random());
process.stdout.write('there\n');
setInterval(() => {
  if (process.ppid === 1) process.exit();
}, 1000);
