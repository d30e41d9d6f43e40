import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf, ConfigFault, readConfig, type Config } from './config.js';
import { EmbeddedDatabaseFault } from './database/embedded/fault.js';
import { serverDatabase, startEmbeddedDatabase, type Database } from './supervisor/embedded-database.js';
import { freePort } from './supervisor/free-port.js';
import { KeptProcess, type Ready } from './supervisor/kept-process.js';
import { LogFile } from './supervisor/log-file.js';
import { report } from './supervisor/report.js';

/** What each process runs: our neighbour, also where the build has put both of us into fewer files. */
const program = fileURLToPath(new URL('main.js', import.meta.url));

/** A database that ends this soon after its start will do so again. */
const tooSoon = 10_000;

/**
 * Runs the product until it is told to end: the database, a web and a worker process. Everything is written so that
 * ending at any moment, asked or not, leaves a data folder that starts again.
 * @returns exit code of the process
 */
export async function supervise(): Promise<number> {
  const stop = stopSignal();
  try {
    const config = readConfig();
    await mkdir(config.dataDir, { recursive: true, mode: 0o711 });
    const place = { port: await freePort(config.host, config.port) };
    const log = new LogFile(config.dataDir);
    for (let begin = 0; !stop.aborted; report('The database ended unexpectedly; starting again.')) {
      if (performance.now() - begin < tooSoon && begin > 0) throw new Error('The database does not keep running');
      begin = performance.now();
      if ((await runOnce(config, place, log, stop)) === 'stopped') break;
    }
    report('Stopped.');
    return 0;
  } catch (error) {
    if (stop.aborted) return 0;
    const expected = error instanceof ConfigFault || error instanceof EmbeddedDatabaseFault;
    process.stderr.write(`\n${expected ? error.message : error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** Where the web process answers. */
interface Place {
  port: number;
}

/** From one start of the database to its end. */
async function runOnce(config: Config, place: Place, log: LogFile, stop: AbortSignal): Promise<'stopped' | 'ended'> {
  const opening = openDatabase(config);
  // Asked anew at each start of a process: one that answered on another port than planned comes back there.
  const variables = () => opening.then(({ url }) => ({ DATABASE_URL: url, FLOW_PORT: String(place.port) }));
  const roles = config.role === 'all' ? (['web', 'worker'] as const) : [config.role];
  const cacheDir = path.join(config.dataDir, 'compiled');
  const processes = roles.map((role) => new KeptProcess(program, role, variables, log, cacheDir));
  const stopped = once(stop, 'abort').then(() => 'stopped' as const);
  try {
    const starting = startInTurn(processes, (ready) => announce(config, place, ready));
    const [database] = await Promise.all([opening, Promise.race([starting, stopped])]);
    return await Promise.race([stopped, database.ended.then(() => 'ended' as const)]);
  } finally {
    if (stop.aborted) report('Stopping ...');
    await Promise.all(processes.map((it) => it.stop()));
    await opening.then(
      (database) => database.stop(),
      () => undefined,
    );
  }
}

/** The first page must not wait for the worker, so that starts when the web process answers. */
async function startInTurn(
  [first, ...others]: readonly KeptProcess[],
  announce: (ready: Ready) => void,
): Promise<void> {
  const ready = await first?.start();
  // What ends before it ever worked would end the same way again, and without it there is nothing to see.
  if (!ready) throw new Error('The product could not start.');
  announce(ready);
  for (const other of others) if (await other.start()) report('The worker is running.');
}

async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl !== null) {
    report('Using the database that DATABASE_URL names.');
    return serverDatabase(config.databaseUrl);
  }
  report(`Starting the database in ${config.dataDir} ...`);
  return startEmbeddedDatabase(config.dataDir);
}

function announce(config: Config, place: Place, { signInLink, port = place.port }: Ready): void {
  if (config.role === 'worker') return report('The worker is running. Ctrl-C stops it.');
  place.port = port;
  if (port !== config.port) report(`Port ${config.port} is taken; using ${port}.`);
  report(`Running at ${addressOf(config, port)}. Ctrl-C stops it.`);
  if (signInLink) report(`Sign in the first time (works once, for 24 hours): ${signInLink}`);
}

/** Aborted when we are asked to end, as often as we are asked. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}
