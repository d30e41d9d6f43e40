import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedDatabaseFault } from './fault.js';
import { isRunning, workingFolder } from './process-identity.js';

/**
 * Waits for a server of this folder that outlived its supervisor. It is dying or about to: its watchdog has told it, or
 * we do. It is never taken into use, for nobody knows how far its end has come.
 */
export async function outwaitOrphan(data: string): Promise<void> {
  const pid = Number((await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || (await endsWithin(3_000, pid, data))) return;
  process.kill(pid, 'SIGINT');
  if (await endsWithin(60_000, pid, data)) return;
  throw new EmbeddedDatabaseFault(`An earlier database process (${pid}) does not end. Stop it, and start again.`);
}

async function endsWithin(milliseconds: number, pid: number, data: string): Promise<boolean> {
  for (let waited = 0; waited <= milliseconds; waited += 50) {
    if (!(await isOurs(pid, data))) return true;
    await pause(50);
  }
  return false;
}

/** After a restart of the machine the same id may belong to anything. */
async function isOurs(pid: number, data: string): Promise<boolean> {
  if (!(await isRunning(pid))) return false;
  const folder = await workingFolder(pid);
  return folder === null || folder === (await realpath(data));
}
