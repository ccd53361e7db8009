import base from './jest.config.mjs';

/** Needs the feed clients on the machine; `.ci/run` names their Debian packages and installs them. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/clients/**/*.test.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
  testTimeout: 60_000,
};
