import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

/** One process of the built product, as the supervisor starts it: it loads its code, and begins when it is told where. */
export class RoleProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  private said = '';
  private answersAt: number | null = null;

  constructor(readonly role: 'web' | 'worker') {
    this.child = fork(main, [], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], FLOW_ROLE: role, FLOW_LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.ended = once(this.child, 'exit');
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Where it answers, once it has begun. */
  get port(): number | null {
    return this.answersAt;
  }

  /** What it has logged so far. */
  get output(): string {
    return this.said;
  }

  /** @returns the link of a first start, where there is one, once it does its work */
  async begin(variables: Readonly<Record<string, string>>): Promise<string | null> {
    const ready = once(this.child, 'message');
    this.child.send({ FLOW_SAMPLE: 'off', ...variables });
    const first = await Promise.race([ready, this.ended.then(() => null)]);
    if (first === null) throw new Error(`The ${this.role} process ended before it began:\n${this.said}`);
    const [{ signInLink, port }] = first as [{ signInLink: string | null; port: number }];
    this.answersAt = port;
    return signInLink;
  }

  /** `SIGKILL` unless told otherwise: it has no moment to tidy up. */
  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }
}
