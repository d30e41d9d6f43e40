import { fileURLToPath } from 'node:url';
import { sourcePaths, swcOptions } from './sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const shared = {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    ...Object.fromEntries(sourcePaths.map(([pattern, source]) => [pattern.source, `<rootDir>/${source}`])),
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
  modulePathIgnorePatterns: ['/dist/', '/build/', '/\\.svelte-kit/'],
};

const withDatabase = {
  ...shared,
  globalSetup: '<rootDir>/test/jest-database.mjs',
  globalTeardown: '<rootDir>/test/jest-database-stop.mjs',
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/shared/src/**/*.test.ts',
        '<rootDir>/connectors/src/**/*.test.ts',
        '<rootDir>/dashboard/src/**/*.test.ts',
      ],
    },
    { ...withDatabase, displayName: 'server', testMatch: ['<rootDir>/server/src/**/*.test.ts'] },
    { ...withDatabase, displayName: 'outside', testMatch: ['<rootDir>/test/**/*.test.ts'] },
  ],
};
