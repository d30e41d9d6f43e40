// Jest, each file in plain Node: `node test/jest.mjs [path …]` from the root.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url)
  .resolve('jest')
  .replace(/build.*$/, 'bin/jest.js');
const config = fileURLToPath(new URL('jest.config.mjs', import.meta.url));
const sources = new URL('source-modules.mjs', import.meta.url).href;
const { status } = spawnSync(
  process.execPath,
  ['--import', sources, '--no-warnings', jest, '--config', config, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
