export default {
  testEnvironment: 'node',
  // Jest leaves a core free for whoever watches; on a small machine that is half of them.
  maxWorkers: '100%',
  // Property tests write to a real disk, and a slow or busy machine is no fault: nothing here is timed.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: [
    '<rootDir>/test/browser/',
    '<rootDir>/test/clients/',
    '<rootDir>/test/crash/',
  ],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Sources are compiled by swc here; dist/ must not be found as a second copy of a module.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
