import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

export interface StartOptions {
  readonly cwd: string;
  readonly variables: Record<string, string>;
  readonly command?: readonly string[];
  /** Whom to start as, where we are root. */
  readonly user?: { uid: number; gid: number };
}

/** A start at a terminal: its lines, and the keys one may press. */
export class Started {
  private text = '';
  private readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor({ cwd, variables, command = ['node', 'server/start.mjs'], user }: StartOptions) {
    const [program = '', ...args] = command;
    this.child = spawn(program, args, {
      cwd,
      ...user,
      // A process group of its own, as a terminal would give it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: tmpdir(), LANG: 'C', TZ: 'Pacific/Chatham', ...variables },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.text += text));
    }
    const silent = once(this.child, 'close');
    // What it said last may still be on its way when it has ended; somebody it leaves behind would hold the line for good.
    this.ended = once(this.child, 'exit').then(async ([code]) => {
      await Promise.race([silent, pause(10_000, undefined, { ref: false })]);
      return code as number | null;
    });
  }

  get output(): string {
    return this.text;
  }

  /** Waits for something to be printed, and gives what the pattern captured. */
  async prints(pattern: RegExp, seconds = 120): Promise<string> {
    for (let waited = 0; waited < seconds * 1000; waited += 20) {
      const found = pattern.exec(this.text);
      if (found) return found[1] ?? found[0];
      if (!this.runs) break;
      await pause(20);
    }
    const last = pattern.exec(this.text);
    if (last) return last[1] ?? last[0];
    throw new Error(`${String(pattern)} was not printed:\n${this.text}`);
  }

  /** The address, once it answers. */
  url(): Promise<string> {
    return this.prints(/Running at (\S+)\. /);
  }

  /** Ctrl-C goes to everyone in the terminal's group. */
  async press(signal: NodeJS.Signals): Promise<number | null> {
    if (this.runs && this.child.pid) process.kill(-this.child.pid, signal);
    return this.ended;
  }

  private get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }
}
