import { readFile, stat } from 'node:fs/promises';

/** Who owns the server process. PostgreSQL refuses to run as root. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** The id that `nobody` has wherever it is not listed. */
const nobody: SystemUser = { uid: 65_534, gid: 65_534 };

/**
 * The user to start PostgreSQL as: undefined for one's own, which is right for everyone but root. Root hands it to the
 * owner of data that is already there, else to `postgres`, else to `nobody`.
 */
export async function systemUser(dataFolder: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataFolder).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const listed = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return find(listed, 'postgres') ?? find(listed, 'nobody') ?? nobody;
}

function find(passwd: string, name: string): SystemUser | undefined {
  const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(passwd) ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
