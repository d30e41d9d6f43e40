import { chmod, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

/** Of the schema and of who may come in, every database has its own. */
const own = ['schema_step', 'account', 'account_grant', 'session', 'sign_in_link', 'sign_in_attempt', 'api_token'];

/** Puts what one server holds into another, of whatever version. Both write and read files on this machine. */
export async function copyDatabase(from: string, to: string, parent: string): Promise<void> {
  const folder = path.join(parent, 'copy');
  await mkdir(folder);
  await chmod(folder, 0o777);
  const [source, target] = [new pg.Client(from), new pg.Client(to)];
  await Promise.all([source.connect(), target.connect()]);
  try {
    const { rows } = await source.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1) order by 1`,
      [own],
    );
    // Foreign keys need not be checked again, and the order of the tables does not matter.
    await target.query('set session_replication_role = replica');
    for (const { name } of rows) {
      const file = path.join(folder, `${name}.copy`);
      await source.query(`copy ${name} to '${file}'`);
      await target.query(`truncate ${name} cascade`);
      await target.query(`copy ${name} from '${file}'`);
      await rm(file);
    }
    await target.query('vacuum analyze');
  } finally {
    await Promise.all([source.end(), target.end()]);
    await rm(folder, { recursive: true });
  }
}
