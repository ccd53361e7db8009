import base from './jest.config.mjs';

/** Kills writers: CRASH_KILLS (300) times, at moments that follow from CRASH_SEED. Not on Windows: it has no signals. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/crash/**/*.test.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
  testTimeout: 300_000,
};
