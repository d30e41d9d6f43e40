import { spawn } from 'node:child_process';

export interface Watchdog {
  /** The watched process was stopped properly; there is nothing left to do. */
  dismiss(): void;
}

/**
 * Ends PostgreSQL when we are killed without a chance to do it (kill -9, out of memory): a shell that waits at the far
 * end of a pipe which closes with us. Windows has no such shell; there the next start ends an orphan.
 */
export function watch(pid: number): Watchdog {
  if (process.platform === 'win32') return { dismiss: () => undefined };
  const shell = spawn('/bin/sh', ['-c', 'read -r word || kill -INT "$1"', 'watchdog', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Out of the terminal's process group, so that Ctrl-C does not end the guard before the guarded.
    detached: true,
    cwd: '/',
  });
  shell.stdin.on('error', () => undefined);
  shell.unref();
  return { dismiss: () => shell.stdin.end('done\n') };
}
