import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Source, not builds, is what tests run: nothing can be stale. */
const shared = {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^shared/(domain|time|metrics|language|contracts)$': '<rootDir>/shared/src/$1/index.ts',
    '^connectors$': '<rootDir>/connectors/src/index.ts',
    '^connectors/conformance$': '<rootDir>/connectors/src/conformance.ts',
    '^server/(.*)$': '<rootDir>/server/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: ['/dist/', '/build/', '/\\.svelte-kit/'],
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
    { ...shared, displayName: 'server', testMatch: ['<rootDir>/server/src/**/*.test.ts'] },
    { ...shared, displayName: 'outside', testMatch: ['<rootDir>/test/**/*.test.ts'] },
  ],
};
