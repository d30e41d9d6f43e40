import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { placesToInstall } from './lock-file.mjs';
import { inRoot, readJson, root } from './root.mjs';

/** Installs from the lock file unless every package that the workspaces need is there. */
export function ensureInstalled(workspaces) {
  if (isInstalled(workspaces)) return;
  console.log('Installing packages (once; about a minute) ...');
  // No package of ours needs its install script, so none is run; packages for building count as needed everywhere.
  const flags = ['--include-workspace-root', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, error } = npm(['ci', ...workspaces.flatMap((name) => ['-w', name]), ...flags, '--loglevel=error']);
  if (status !== 0) throw new Error(`The packages could not be installed. ${error?.message ?? 'npm says why above.'}`);
}

/**
 * npm writes what it installed to `node_modules/.package-lock.json` at the very end: a cut install has none.
 * A package that is optional (for another platform) need not be there.
 */
function isInstalled(workspaces) {
  const installed = readJson(inRoot('node_modules', '.package-lock.json'))?.packages;
  if (!installed) return false;
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const needed = placesToInstall(packages, ['', ...workspaces]);
  return needed.every((place) => packages[place].link || installed[place]?.version === packages[place].version);
}

function npm(args) {
  // Started by npm, use that very npm; else the one on the path.
  const own = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  if (own?.endsWith('.js')) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
