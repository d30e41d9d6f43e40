// `npm run dev`: the product, built and started again after every change, and the dashboard from Vite, which needs neither.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './start/build.mjs';
import { ensureInstalled } from './start/install.mjs';
import { inRoot } from './start/root.mjs';

// What users type is Vite's address; it hands `/api` on to the server (dashboard/vite.config.ts).
const port = 5173;
const watched = ['shared', 'connectors', 'server'].map((name) => `--watch-path=${inRoot(name, 'src')}`);
const env = { FLOW_PORT: '4310', FLOW_PUBLIC_URL: `http://localhost:${port}`, ...process.env };

try {
  ensureInstalled(['shared', 'connectors', 'server', 'dashboard']);
  // Vite reads what the others build: it must be there first.
  ensureBuilt({ dashboard: false });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const run = (args, cwd) => spawn(process.execPath, args, { cwd: inRoot(cwd), env, stdio: 'inherit' });
const children = [
  run([...watched, inRoot('server', 'start.mjs'), '--without-dashboard'], '.'),
  run([viteProgram(), 'dev', '--port', `${port}`, '--strictPort'], 'dashboard'),
];
const end = () => children.forEach((child) => child.kill('SIGTERM'));
// At a terminal Ctrl-C reaches all three; asked by name, we pass it on. One that ends takes the other along.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
for (const child of children) child.on('exit', end);

/** Where npm put the dashboard's Vite, which is its own or everyone's. */
function viteProgram() {
  const found = createRequire(inRoot('dashboard', 'package.json')).resolve('vite/package.json');
  return path.join(path.dirname(found), 'bin', 'vite.js');
}
