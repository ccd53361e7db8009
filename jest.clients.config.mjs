import base from './jest.config.mjs';

/** Needs the feed clients on the machine (`apt-get install libxml2-utils newsboat python3-feedparser`). */
export default {
  ...base,
  testMatch: ['<rootDir>/test/clients/**/*.test.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
  testTimeout: 60_000,
};
