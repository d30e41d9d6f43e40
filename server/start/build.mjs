import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inRoot, readJson, root } from './root.mjs';

const outputs = {
  shared: 'shared/dist',
  connectors: 'connectors/dist',
  server: 'server/dist/main.js',
  dashboard: 'dashboard/build/index.html',
};
const notSources = new Set(['node_modules', 'dist', 'build', '.svelte-kit', '.turbo']);
const stamp = inRoot('node_modules', '.flow-build.json');

/** Builds what changed. Turbo knows what that is, but takes half a second to say so; a look at the files takes 20 ms. */
export function ensureBuilt({ dashboard = true } = {}) {
  const packages = Object.keys(outputs).filter((name) => dashboard || name !== 'dashboard');
  const state = stateOfSources(packages);
  if (readJson(stamp)?.state === state && packages.every((name) => existsSync(inRoot(outputs[name])))) return;
  console.log('Building ...');
  rmSync(stamp, { force: true });
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      inRoot('node_modules', 'turbo', 'bin', 'turbo'),
      ...['run', 'build', '--output-logs=errors-only', '--no-update-notifier', '--log-prefix=none'],
      ...packages.map((name) => `--filter=${name}`),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    },
  );
  if (status !== 0) throw new Error(`${stdout}\nThe build failed.`);
  writeFileSync(stamp, JSON.stringify({ state }));
}

function stateOfSources(packages) {
  const hash = createHash('sha256');
  const files = [
    ...packages.flatMap((name) => filesUnder(inRoot(name))),
    inRoot('package-lock.json'),
    inRoot('tsconfig.base.json'),
  ];
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSources.has(entry.name) && !entry.name.includes('.test.'))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(full) : entry.isFile() ? [full] : [];
    });
}
