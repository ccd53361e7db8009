import base from './jest.config.mjs';

/** Needs Chromium on the machine (`apt-get install chromium`). */
export default {
  ...base,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: [],
  setupFilesAfterEnv: ['<rootDir>/test/browser/support/secondTry.ts'],
  maxWorkers: 1,
  testTimeout: 60_000,
};
