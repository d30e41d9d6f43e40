import { readFile, readlink } from 'node:fs/promises';

/**
 * Whether a process id still names a running process. One that has died and waits for its parent (state Z) is not
 * running any more.
 */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return (await statusFields(pid))?.[0] !== 'Z';
}

/**
 * What tells a process from a later one with the same id: the boot and the moment in it when it began. Null where the
 * system does not say (not Linux), and then the id alone must do.
 */
export async function birth(pid: number): Promise<string | null> {
  const fields = await statusFields(pid);
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return fields ? `${boot.trim()} ${fields[19]}` : null;
}

/** Folder a process works in; null where the system does not say. */
export const workingFolder = (pid: number): Promise<string | null> => readlink(`/proc/${pid}/cwd`).catch(() => null);

/** Fields of /proc/<pid>/stat from the state on; the name before it may hold spaces and brackets. */
async function statusFields(pid: number): Promise<string[] | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return line === null ? null : line.slice(line.lastIndexOf(')') + 2).split(' ');
}
