import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../supervisor/free-port.js';
import { inspect, packagedBinaries } from './binaries.js';
import { makeFolder, prepareDataFolder, quietEnvironment, seen, superuser } from './data-folder.js';
import { EmbeddedDatabaseFault } from './fault.js';
import { takeLock } from './lock.js';
import { outwaitOrphan } from './orphan.js';
import { systemUser, type SystemUser } from './system-user.js';
import { watch } from './watchdog.js';

export interface ClusterOptions {
  /** Absolute; made when missing. Holds the data, the password file, the lock and the server's log. */
  readonly folder: string;
  /** Speed before safety: a crash of the machine may lose everything. */
  readonly forTests?: boolean;
  /** Folder of another PostgreSQL's programs, instead of those that came with npm. */
  readonly binaries?: string;
  /** Where it is tried first; any free port where that is taken. */
  readonly port?: number;
}

/** A running PostgreSQL server of ours. */
export interface Cluster {
  /** Address of one of its databases, password included. */
  url(database: string): string;
  /** Fulfilled when the server process has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Ordinary rows must not reach the log: neither the statement nor the values of one that failed. */
const logSettings = ['log_min_messages=warning', 'log_min_error_statement=panic', 'log_error_verbosity=terse'];
const testSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];

/**
 * Starts PostgreSQL on a free port of the loopback address.
 * @throws EmbeddedDatabaseFault saying what to do, where it cannot run
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, forTests = false } = options;
  const user = await systemUser(path.join(folder, 'data'));
  const binaries = await (options.binaries ? inspect(options.binaries, user) : packagedBinaries(user));
  await makeFolder(folder, user);
  const lock = await takeLock(folder);
  try {
    await outwaitOrphan(path.join(folder, 'data'));
    const password = await prepareDataFolder(folder, binaries, user, !forTests);
    const settings = [...logSettings, ...(forTests ? testSettings : [])];
    const server = await launchSomewhere(options.port, (port) =>
      launch(port, folder, path.join(binaries.folder, 'postgres'), settings, user, password),
    );
    const stop = async (): Promise<void> => {
      try {
        await server.stop();
      } finally {
        await lock.release();
      }
    };
    return { ...server, stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

class PortTaken extends EmbeddedDatabaseFault {}

/** A port that was free may be somebody else's before the server has it: then the next one will do. */
async function launchSomewhere(wished: number | undefined, at: (port: number) => Promise<Cluster>): Promise<Cluster> {
  for (let attempt = 1, port = wished; ; attempt++, port = undefined) {
    try {
      return await at(port ?? (await freePort('127.0.0.1')));
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 5) throw error;
    }
  }
}

async function launch(
  port: number,
  folder: string,
  program: string,
  settings: readonly string[],
  user: SystemUser | undefined,
  password: string,
): Promise<Cluster> {
  const { seenAs, cwd } = seen(path.join(folder, 'data'), user);
  const logFile = path.join(folder, 'server.log');
  const log = await open(logFile, 'w', 0o600);
  const given = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', ...settings];
  const child = spawn(program, ['-D', seenAs, ...given.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd,
    env: quietEnvironment,
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  await log.close();
  const ended = once(child, 'exit').then(() => undefined);
  const guard = watch(child.pid ?? 0);
  const url = (database: string): string => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
  if (!(await answers(url('postgres'), child))) {
    guard.dismiss();
    const said = await readFile(logFile, 'utf8');
    const Fault = said.includes('could not bind') ? PortTaken : EmbeddedDatabaseFault;
    throw new Fault(`The embedded database did not start:\n${said}`);
  }
  return {
    url,
    ended,
    async stop() {
      // SIGINT is PostgreSQL's "fast": transactions are cut, everything committed is written.
      child.kill('SIGINT');
      await ended;
      guard.dismiss();
    },
  };
}

/** Recovery after a crash can take its time, so only the end of the process is a no. */
async function answers(url: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await pause(15);
    }
  }
  return false;
}
