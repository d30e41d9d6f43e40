import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Processes that were started from a folder or work in it, by what the system says of them. */
export async function processesOf(folder: string): Promise<{ pid: number; command: string }[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Boolean);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
      const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
      return command && (command.includes(folder) || cwd.startsWith(folder)) ? [{ pid, command }] : [];
    }),
  );
  return found.flat();
}

/** What is left of them after a while: nothing, if everyone noticed that their supervisor is gone. */
export async function leftOf(folder: string, seconds = 30): Promise<string[]> {
  let left = await processesOf(folder);
  for (let waited = 0; left.length > 0 && waited < seconds * 1000; waited += 100) {
    await pause(100);
    left = await processesOf(folder);
  }
  return left.map(({ command }) => command);
}

/** Waits for the first of these files: one that is there for a moment only may be gone when it is looked for. */
export async function appears(files: readonly string[], seconds = 120): Promise<void> {
  for (let waited = 0; waited < seconds * 1000; waited += 10) {
    for (const file of files) if (await stat(file).catch(() => null)) return;
    await pause(10);
  }
  throw new Error(`${files.join(', ')} did not appear`);
}

/** A port on which nothing answers, and neither on the next: below those that the system itself hands out. */
export async function twoFreePorts(): Promise<number> {
  const isFree = (port: number): Promise<boolean> =>
    new Promise((tell) => {
      const server = createServer().once('error', () => tell(false));
      server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => tell(true)));
    });
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

/** Whether a process is the one that answers on a port, without asking it. */
export async function listensOn(pid: number, port: number): Promise<boolean> {
  const table = await readFile(`/proc/${pid}/net/tcp`, 'utf8').catch(() => '');
  const hexadecimal = port.toString(16).toUpperCase().padStart(4, '0');
  const inode = new RegExp(`:${hexadecimal} \\S+ 0A(?: +\\S+){5} +(\\d+)`).exec(table)?.[1];
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const targets = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
  return targets.includes(`socket:[${inode ?? ''}]`);
}
