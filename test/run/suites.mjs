import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inRoot } from '../../server/start/root.mjs';

const tool = (...parts) => [inRoot('node_modules', ...parts)];
/**
 * What `npm test` runs, in order; budgets are seconds. Two run at a time, as a machine has cores at least, each in one thread:
 * what a thread has loaded serves all its files, and where one waits the other works. What fails fastest comes first, then
 * what takes longest, so that both lanes end together. What comes `after` another needs what that makes.
 * @param options.alone only one is run: it may have both lanes
 */
export function suites({ alone }) {
  const jest = (name, workers = alone ? 2 : 1) => ({
    command: [inRoot('test', 'jest.mjs'), '--selectProjects', name, `--maxWorkers=${workers}`],
    counts: true,
  });
  const second = secondPostgres();
  const data = process.env.FLOW_SHARED_DIR ?? inRoot('..', 'shared');
  return [
    { name: 'build', budget: 55, command: [inRoot('server', 'start', 'build-now.mjs')] },
    { name: 'format', budget: 20, command: [...tool('oxfmt', 'bin', 'oxfmt'), '--check', '.'] },
    {
      name: 'lint of components',
      budget: 38,
      command: [...tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0'],
    },
    {
      // What is plain TypeScript is looked at by the linter that needs its types in any case.
      name: 'component types',
      budget: 60,
      after: 'build',
      command: [...tool('turbo', 'bin', 'turbo'), 'run', 'check', '--output-logs=errors-only'],
    },
    {
      name: 'types and lint',
      budget: 65,
      after: 'build',
      command: [...tool('oxlint', 'bin', 'oxlint'), '--max-warnings=0'],
    },
    {
      name: 'import rules',
      budget: 25,
      after: 'build',
      command: [
        ...tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
        ...[
          '--config',
          '.dependency-cruiser.cjs',
          'shared/src',
          'connectors/src',
          'server/src',
          'dashboard/src',
          'test',
        ],
      ],
    },
    { name: 'server', budget: 220, after: 'build', ...jest('server') },
    { name: 'outside', budget: 210, after: 'build', ...jest('outside') },
    { name: 'journeys', budget: 160, after: 'build', ...jest('journeys') },
    { name: 'every page', budget: 165, after: 'build', ...jest('every page') },
    {
      name: 'second version',
      budget: 125,
      after: 'build',
      ...jest('second version'),
      env: { FLOW_TEST_POSTGRES: second },
      skipped: second ? null : 'no second PostgreSQL is installed in /usr/lib/postgresql',
    },
    { name: 'start', budget: 180, after: 'build', ...jest('start') },
    { name: 'unit', budget: 90, after: 'build', ...jest('unit') },
    {
      name: 'cluster',
      budget: 1_200,
      onlyWhenNamed: true,
      // Every file makes a database on all machines of the cluster.
      ...jest('server', 1),
      env: { FLOW_TEST_CITUS: process.env.CITUS_URL ?? '' },
      skipped: process.env.CITUS_URL
        ? null
        : 'CITUS_URL names no coordinator of a Citus cluster (postgres://user:password@host:5432/name)',
    },
    {
      name: 'data',
      budget: 600,
      onlyWhenNamed: true,
      ...jest('data'),
      env: { FLOW_SHARED_DIR: path.resolve(data) },
      skipped: existsSync(path.join(data, 'data'))
        ? null
        : `there is no ${path.join(data, 'data')} (FLOW_SHARED_DIR names another place)`,
    },
  ];
}

/** The newest PostgreSQL that a Debian package has put here: another version than the one we bring. */
function secondPostgres() {
  const parent = '/usr/lib/postgresql';
  const versions = existsSync(parent) ? readdirSync(parent).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => path.join(parent, version, 'bin'))
    .find((folder) => existsSync(path.join(folder, 'initdb')));
}
