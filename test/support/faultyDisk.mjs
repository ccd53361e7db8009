// Loaded before a program (`node --import`): refuses what it would write with the code in FAULT. EIO fails what is
// flushed, any other code what is opened to write or made.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const { FAULT = '', DATA_DIR = '' } = process.env;
const refusal = () => Object.assign(new Error(`${FAULT}: made up by a test`), { code: FAULT });
const isOurs = (place) => String(place).startsWith(DATA_DIR);
const real = { ...fs.promises };

fs.promises.open = async (place, flags, mode) => {
  if (!isOurs(place) || flags === 'r') return real.open(place, flags, mode);
  if (FAULT !== 'EIO') throw refusal();
  const handle = await real.open(place, flags, mode);
  handle.sync = () => Promise.reject(refusal());
  return handle;
};
if (!['EIO', 'EMFILE', ''].includes(FAULT)) {
  for (const step of ['mkdir', 'rename', 'link', 'writeFile', 'copyFile']) {
    fs.promises[step] = (place, ...rest) =>
      isOurs(place) ? Promise.reject(refusal()) : real[step](place, ...rest);
  }
}
syncBuiltinESMExports();
