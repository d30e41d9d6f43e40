import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrateQueue } from '../queue/queue-schema.js';
import { connect } from './data-source.js';
import { distributeTables } from './distribute-tables.js';
import { migrate } from './migrate.js';

interface Node {
  readonly host: string;
  readonly port: number;
  readonly coordinates: boolean;
}

/**
 * A test file's own database on a Citus cluster. Citus cannot clone one: it is made on every machine, joined, migrated
 * and spread anew. Workers must be reachable from here under the names by which the coordinator knows them.
 */
export async function createCitusDatabase(coordinator: string) {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const nodes = await nodesOf(coordinator);
  const workers = nodes.filter(({ coordinates }) => !coordinates);
  const servers = [coordinator, ...workers.map((node) => at(coordinator, node))];
  for (const server of servers) {
    await command(server, `create database ${name}`);
    await command(within(server, name), 'create extension citus');
  }
  const url = within(coordinator, name);
  for (const { host, port, coordinates } of nodes) {
    await command(url, `select ${coordinates ? 'citus_set_coordinator_host' : 'citus_add_node'}($1, $2)`, [host, port]);
  }
  const dataSource = await connect(url);
  await migrate(dataSource);
  await migrateQueue(dataSource, url);
  await distributeTables(dataSource);
  return {
    url,
    dataSource,
    async drop(): Promise<void> {
      await dataSource.destroy();
      for (const server of servers) await command(server, `drop database ${name} with (force)`);
    },
  };
}

/** The coordinator before its workers. */
const nodesOf = (coordinator: string): Promise<Node[]> =>
  command<Node>(
    coordinator,
    `select nodename as host, nodeport as port, groupid = 0 as coordinates from pg_dist_node
     where isactive and noderole = 'primary' order by groupid`,
  );

const within = (server: string, database: string): string =>
  Object.assign(new URL(server), { pathname: `/${database}` }).href;

const at = (server: string, { host, port }: Node): string =>
  Object.assign(new URL(server), { hostname: host, port: String(port) }).href;

async function command<Row extends object>(server: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
