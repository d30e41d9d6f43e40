// Jest, each file in plain Node: `node test/jest.mjs [path …]` from the root.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url)
  .resolve('jest')
  .replace(/build.*$/, 'bin/jest.js');
const config = fileURLToPath(new URL('jest.config.mjs', import.meta.url));
const sources = new URL('source-modules.mjs', import.meta.url).href;
const asked = process.argv.slice(2);
// With a thread for the whole run the runner stumbles at the end over files of several projects.
const threads = asked.some((one) => one.startsWith('--maxWorkers')) ? [] : ['--maxWorkers=2'];
const limit = Number(process.env.FLOW_SUITE_LIMIT ?? 0);
const { status, error } = spawnSync(
  process.execPath,
  ['--import', sources, '--no-warnings', jest, '--config', config, ...threads, ...asked],
  { stdio: 'inherit', timeout: limit * 1000, killSignal: 'SIGKILL' },
);
if (error?.code === 'ETIMEDOUT') {
  console.error(
    `Not ended after ${limit} seconds: a test waits for ever, or something it began keeps the process alive.`,
  );
}
process.exit(status ?? 1);
