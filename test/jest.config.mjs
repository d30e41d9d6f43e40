import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Tests that read recorded data from beside the project: a suite of their own. */
const needsData = '\\.data\\.test\\.ts$';

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', needsData],
  rootDir: root,
  // Plain Node, each module imported once a thread instead of once a test file: half the time, and no state of its own a file.
  runner: 'jest-light-runner',
  setupFilesAfterEnv: ['<rootDir>/test/time-limits.ts'],
  modulePathIgnorePatterns: ['/dist/', '/build/', '/\\.svelte-kit/'],
  ...more,
});

const withDatabase = {
  globalSetup: '<rootDir>/test/jest-database.mjs',
  globalTeardown: '<rootDir>/test/jest-database-stop.mjs',
};
const ownSuites = ['/test/start/', '/test/journeys/'];
const everyPage = '/test/journeys/every-page.test.ts';
const ignoring = (...patterns) => ({ testPathIgnorePatterns: ['/node_modules/', ...patterns] });
/** All tests in a folder, or the one file. */
const sources = (...places) =>
  places.map((place) => `<rootDir>/${place.endsWith('.ts') ? place : `${place.replace(/\/$/, '')}/**/*.test.ts`}`);

/** Thinking within the server: it needs no database. */
const pureServer = [
  'server/src/effect/import-file/',
  'server/src/facts/derive/',
  'server/src/catalogue/slug.test.ts',
  'server/src/config.test.ts',
  'server/src/flow/annotations.test.ts',
  'server/src/log/',
  'server/src/sources/secret-box.test.ts',
  'server/src/sources/source-order.test.ts',
];
/**
 * What another version of PostgreSQL could answer differently: the schema, locks, facts and figures, each by itself; and the
 * whole product with the sample organisation, from its sources to what is learnt.
 */
const databases = [
  'server/src/database/',
  'server/src/facts/',
  'server/src/flow/',
  'server/src/queue/',
  'server/src/sync/',
];

/** @type {import('jest').Config} */
export default {
  projects: [
    project('unit', sources('shared/src', 'connectors/src', 'dashboard/src', ...pureServer)),
    project('server', sources('server/src'), {
      ...withDatabase,
      ...ignoring(needsData, ...pureServer),
    }),
    project('second version', sources(...databases, 'test/sample'), {
      ...withDatabase,
      ...ignoring(needsData, ...pureServer, 'server/src/database/embedded/'),
    }),
    project('outside', sources('test'), { ...withDatabase, ...ignoring(needsData, ...ownSuites) }),
    project('start', sources('test/start')),
    project('journeys', sources('test/journeys'), { ...withDatabase, ...ignoring(needsData, everyPage) }),
    project('every page', [`<rootDir>${everyPage}`], withDatabase),
    project('data', ['<rootDir>/**/*.data.test.ts'], { ...withDatabase, ...ignoring() }),
  ],
};
