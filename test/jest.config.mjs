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
/** What no other version of PostgreSQL can answer differently: what is said over HTTP, statistics, how our own version is run. */
const sameOnEveryVersion = process.env.FLOW_TEST_POSTGRES
  ? [
      ...['server/src/http/', 'server/src/database/embedded/', 'server/src/learning/worlds'],
      ...['server/src/effect/pull/', 'server/src/effect/imports-bad-input', 'server/src/effect/survey/survey-guard'],
    ]
  : [];

/** @type {import('jest').Config} */
export default {
  projects: [
    project('unit', sources('shared/src', 'connectors/src', 'dashboard/src', ...pureServer)),
    project('server', sources('server/src'), {
      ...withDatabase,
      ...ignoring(needsData, ...pureServer, ...sameOnEveryVersion),
    }),
    project('outside', sources('test'), { ...withDatabase, ...ignoring(needsData, ...ownSuites) }),
    project('start', sources('test/start')),
    project('journeys', sources('test/journeys'), { ...withDatabase, ...ignoring(needsData, everyPage) }),
    project('every page', [`<rootDir>${everyPage}`], withDatabase),
    project('data', ['<rootDir>/**/*.data.test.ts'], { ...withDatabase, ...ignoring() }),
  ],
};
