import { jest } from '@jest/globals';

// A browser on a busy machine may be late for reasons that are not ours: CI gives each test a second
// try, shows why the first failed, and names at its end what needed one. Nobody else's run does.
if (process.env.CI !== undefined) jest.retryTimes(1, { logErrorsBeforeRetry: true });
