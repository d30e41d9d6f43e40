import { readdir, readFile, readlink, stat } from 'node:fs/promises';
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
export async function leftOf(folder: string, seconds = 15): Promise<string[]> {
  let left = await processesOf(folder);
  for (let waited = 0; left.length > 0 && waited < seconds * 1000; waited += 100) {
    await pause(100);
    left = await processesOf(folder);
  }
  return left.map(({ command }) => command);
}

export async function appears(file: string, seconds = 30): Promise<void> {
  for (let waited = 0; waited < seconds * 1000; waited += 10) {
    if (await stat(file).catch(() => null)) return;
    await pause(10);
  }
  throw new Error(`${file} did not appear`);
}

/** Whether a process is the one that answers on a port, without asking it. */
export async function listensOn(pid: number, port: number): Promise<boolean> {
  const table = await readFile(`/proc/${pid}/net/tcp`, 'utf8');
  const hexadecimal = port.toString(16).toUpperCase().padStart(4, '0');
  const inode = new RegExp(`:${hexadecimal} \\S+ 0A(?: +\\S+){5} +(\\d+)`).exec(table)?.[1];
  const files = await readdir(`/proc/${pid}/fd`);
  const targets = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
  return targets.includes(`socket:[${inode ?? ''}]`);
}
