// `npm start`: install what is missing, build what changed, run. Node's built-ins only, for nothing else is here yet.
import process from 'node:process';
import { ensureBuilt } from './start/build.mjs';
import { ensureInstalled } from './start/install.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: Flow and effect needs 20.19 or later.`);
  process.exit(1);
}

try {
  ensureInstalled(['shared', 'connectors', 'server', 'dashboard']);
  ensureBuilt({ dashboard: !process.argv.includes('--without-dashboard') });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { supervise } = await import('./dist/supervise.js');
process.exit(await supervise());
