import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf, faultOf, sentenceOfFault } from '../../src/faults/systemFault.js';

const missing = path.join(path.dirname(fileURLToPath(import.meta.url)), 'not there');

describe('a fault of the system', () => {
  it('is one sentence with its place', async () => {
    const error: unknown = await readFile(missing).catch((thrown: unknown) => thrown);
    expect(codeOf(error)).toBe('ENOENT');
    expect(sentenceOfFault(error)).toBe(`${missing}: it is missing.`);
  });

  it('names the place that a copy writes to', () => {
    const full = { code: 'ENOSPC', syscall: 'copyfile', path: '/seeds/a.mp3', dest: '/data/a.mp3' };
    const error = Object.assign(new Error('ENOSPC: no space left on device'), full);
    expect(sentenceOfFault(error)).toBe('/data/a.mp3: the disk is full.');
  });

  it('says a code that it does not know as the system does', () => {
    expect(faultOf(Object.assign(new Error('EXDEV: cross-device link'), { code: 'EXDEV' }))).toBe(
      'EXDEV: cross-device link',
    );
  });

  it.each([[new Error('a bug')], [Object.assign(new TypeError('x'), { code: 'ERR_X' })], [null]])(
    'is not seen in %p',
    (error) => {
      expect(sentenceOfFault(error)).toBeNull();
    },
  );
});
