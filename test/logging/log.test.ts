import { describe, expect, it } from '@jest/globals';
import { createLogger, logTo } from '../../src/logging/log.js';
import type { LogLevel } from '../../src/logging/logLevel.js';

function lines(level: LogLevel) {
  const written: string[] = [];
  const logger = createLogger(level, { write: (line) => written.push(line) });
  return { log: logTo(logger), read: () => written.map((line) => JSON.parse(line) as object) };
}

describe('the log', () => {
  it('writes one object a line: the level in words, the time, the error with its place', () => {
    const { log, read } = lines('info');
    log('The store cannot be read.');
    log('GET / failed', new Error('a bug'), { requestId: 'aaa-1' });
    expect(read()).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        msg: 'The store cannot be read.',
      },
      {
        level: 'error',
        time: expect.any(String),
        requestId: 'aaa-1',
        err: { type: 'Error', message: 'a bug', stack: expect.stringContaining('log.test') },
        msg: 'GET / failed',
      },
    ]);
  });

  it('leaves out what is below its level', () => {
    const { log, read } = lines('error');
    log('Only a warning');
    log('A fault', new Error('a bug'));
    expect(read()).toHaveLength(1);
  });
});
