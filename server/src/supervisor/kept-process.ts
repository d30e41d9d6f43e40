import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.js';
import type { LogFile } from './log-file.js';
import { report } from './report.js';

/** A long step of work, in milliseconds, is not waited for. */
const PATIENCE = 2_000;

/** What a process says once it does its work. */
export interface Ready {
  /** Only from the first web process of an installation nobody has signed in to. */
  readonly signInLink?: string | null;
  /** Where it answers: not the port it was given, if that was taken meanwhile. */
  readonly port?: number;
}

/** A process of ours that is started again whenever it ends unasked. */
export class KeptProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  private waitSeconds = 1;
  private readonly rest = new AbortController();

  constructor(
    /** Path of what it runs. */
    private readonly program: string,
    private readonly role: Config['role'],
    /** What it needs to know beside our own environment; may become known only after it was started. */
    private readonly variables: () => Promise<NodeJS.ProcessEnv>,
    private readonly log: LogFile,
    /** Where compiled code is kept for the next start. */
    private readonly cacheDir: string,
  ) {}

  /** Fulfilled when it does its work; with null when it ended before, and then it is being tried again. */
  async start(): Promise<Ready | null> {
    const child = this.launch();
    const first = Promise.race([
      new Promise<Ready>((resolve) => child.once('message', (message) => resolve(message as Ready))),
      end(child),
    ]);
    void this.keep(child);
    return first;
  }

  /**
   * Asks it to end, and soon ends it: whoever pressed Ctrl-C waits for it. What it was doing is whole up to its last
   * transaction, and is gone on with at the next start.
   */
  async stop(): Promise<void> {
    this.stopping = true;
    this.rest.abort();
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const last = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await ended;
    clearTimeout(last);
  }

  private async keep(first: ChildProcess): Promise<void> {
    for (let child = first; ; child = this.launch()) {
      const begin = performance.now();
      if (!hasEnded(child)) await end(child);
      if (this.isStopping()) return;
      this.waitSeconds = performance.now() - begin > 60_000 ? 1 : Math.min(this.waitSeconds * 2, 30);
      report(`The ${this.role} process ended unexpectedly; it starts again in ${this.waitSeconds} s.`);
      await pause(this.waitSeconds * 1000, undefined, { signal: this.rest.signal }).catch(() => undefined);
      if (this.isStopping()) return;
    }
  }

  /** Asked anew each time: it changes while we wait. */
  private isStopping(): boolean {
    return this.stopping;
  }

  private launch(): ChildProcess {
    const child = fork(this.program, [], {
      env: { NODE_COMPILE_CACHE: this.cacheDir, ...process.env, FLOW_ROLE: this.role },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Out of the terminal's process group: Ctrl-C reaches us alone, and we end the others in order.
      detached: true,
    });
    // There is no room for another process, or it was gone before it heard us: it is tried again like any that ends.
    child.on('error', (error) => this.record(error.message));
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.record(line));
    }
    void this.variables()
      .then((variables) => child.connected && child.send(variables))
      .catch(() => undefined);
    this.child = child;
    return child;
  }

  /** Everything goes to the log; what someone should act on is also said at the terminal. */
  private record(line: string): void {
    this.log.write(line);
    const text = worthSaying(line);
    if (text) report(`${this.role}: ${text}`);
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Also of one that never came to be. */
const end = (child: ChildProcess): Promise<null> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve(null));
    child.once('error', () => child.pid === undefined && resolve(null));
  });

const errorLevel = 50;

function worthSaying(line: string): string | null {
  try {
    const { level, msg, error } = JSON.parse(line) as { level: number; msg?: string; error?: { message?: string } };
    return level >= errorLevel ? (msg ?? error?.message ?? line) : null;
  } catch {
    return line;
  }
}
