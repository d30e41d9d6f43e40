import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inRoot } from '../../server/start/root.mjs';

const tool = (...parts) => [inRoot('node_modules', ...parts)];
/** Two at a time, as the machine has cores; a suite that starts whole products or browsers takes one after the other. */
const jest = (name, { workers = 2 } = {}) => ({
  command: [inRoot('test', 'jest.mjs'), '--selectProjects', name, `--maxWorkers=${workers}`],
  counts: true,
});

/**
 * What `npm test` runs, in order: what fails fastest comes first. Budgets are seconds on two cores; what uses one core
 * (`oneCore`) runs beside its neighbour that does too.
 */
export function suites() {
  const second = secondPostgres();
  const data = process.env.FLOW_SHARED_DIR ?? inRoot('..', 'shared');
  return [
    { name: 'build', budget: 40, command: [inRoot('server', 'start', 'build-now.mjs')] },
    {
      name: 'format',
      budget: 15,
      oneCore: true,
      command: [...tool('oxfmt', 'bin', 'oxfmt'), '--check', '.'],
    },
    {
      name: 'import rules',
      budget: 25,
      oneCore: true,
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
    {
      // What is plain TypeScript is looked at by the linter that needs its types in any case.
      name: 'component types',
      budget: 48,
      oneCore: true,
      command: [...tool('turbo', 'bin', 'turbo'), 'run', 'check', '--output-logs=errors-only'],
    },
    {
      name: 'lint of components',
      budget: 25,
      oneCore: true,
      command: [...tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0'],
    },
    {
      name: 'types and lint',
      budget: 40,
      oneCore: true,
      command: [...tool('oxlint', 'bin', 'oxlint'), '--max-warnings=0'],
    },
    { name: 'unit', budget: 48, ...jest('unit') },
    { name: 'server', budget: 98, ...jest('server') },
    {
      name: 'server, second version',
      budget: 85,
      ...jest('server'),
      env: { FLOW_TEST_POSTGRES: second },
      skipped: second ? null : 'no second PostgreSQL is installed in /usr/lib/postgresql',
    },
    { name: 'outside', budget: 110, ...jest('outside') },
    { name: 'start', budget: 45, ...jest('start', { workers: 1 }) },
    { name: 'journeys', budget: 165, ...jest('journeys') },
    {
      name: 'cluster',
      budget: 1_200,
      onlyWhenNamed: true,
      // Every file makes a database on all machines of the cluster.
      ...jest('server', { workers: 1 }),
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
