import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { runSync, type Store } from 'connectors';
import { Clock } from 'server/clock';
import { connect } from 'server/database/data-source';
import { migrate } from 'server/database/migrate';
import { DocumentsService } from 'server/facts/documents.service';
import { PageStore } from 'server/sync/page-store';
import type { DataSource } from 'typeorm';
import type { BenchRun, Server } from '../databases.js';
import { median, printTable, seconds, timed, type Line } from '../measure.js';
import {
  backfillFrom,
  changedAtOnce,
  never,
  recordGithub,
  recordJira,
  type RecordedRun,
  type RecordedSource,
} from '../recorded-source.js';

const rounds = 5;

/**
 * Recorded answers of both sources through the shared loop into the database, against a loop that only reads and writes
 * the same; then what it costs when a thousand items changed of all, and of a tenth as many.
 */
export async function benchDocuments({ databases, folder, seed, ...run }: BenchRun): Promise<void> {
  const items = Math.max(run.items, 10 * changedAtOnce);
  const github = await recordGithub(items / 5, seed, path.join(folder, 'github'));
  await onEach(databases, async (server, dataSource) =>
    printTable(`From recorded answers to documents and facts on ${server.name}`, [await backfill(dataSource, github)]),
  );
  const few = await recordJira(items / 10, seed, path.join(folder, 'few'));
  const many = await recordJira(items, seed, path.join(folder, 'many'));
  await onEach(databases, async (server, dataSource) => {
    const first = await backfill(dataSource, few);
    const ofFew = await laterRuns(dataSource, few);
    const second = await backfill(dataSource, many);
    const ofMany = await laterRuns(dataSource, many);
    const ratio = (median(ofMany) / median(ofFew)).toFixed(2);
    printTable(`The same of Jira on ${server.name}`, [
      first,
      second,
      { what: `${changedAtOnce} changed of ${items / 10}`, value: `${seconds(median(ofFew))}, n ${ofFew.length}` },
      {
        what: `${changedAtOnce} changed of ${items}`,
        value: `${seconds(median(ofMany))}, n ${ofMany.length}; ${ratio} times that`,
        goal: '1.3 times',
      },
    ]);
  });
}

async function onEach(
  databases: readonly Server[],
  work: (server: Server, dataSource: DataSource) => Promise<void>,
): Promise<void> {
  for (const server of databases) {
    const dataSource = await connect(await server.create());
    await migrate(dataSource);
    await work(server, dataSource);
    await dataSource.destroy();
  }
}

/** Leaves the database filled. */
async function backfill(dataSource: DataSource, source: RecordedSource): Promise<Line> {
  const product: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    floor.push(await timed(() => writeOnly(dataSource, source)));
    await emptyConnection(dataSource, source);
    product.push(await timed(() => readInto(dataSource, source, source.first)));
  }
  const { documents } = source.first;
  const rate = (times: number[]): number => Math.round((documents / median(times)) * 1000);
  const ratio = (median(product) / median(floor)).toFixed(1);
  return {
    what: `${source.connector.name}, ${documents} documents`,
    value: `${rate(product)} a second; floor ${rate(floor)} a second; ${ratio} times the floor, n ${rounds}`,
    goal: '5 times',
  };
}

async function laterRuns(dataSource: DataSource, source: RecordedSource): Promise<number[]> {
  const [atFullHour, ...measured] = source.later;
  if (atFullHour) await readInto(dataSource, source, atFullHour);
  const times: number[] = [];
  for (const run of measured) {
    // Statuses are read with every run.
    if (run.documents < changedAtOnce) throw new Error(`${run.documents} items were read, not ${changedAtOnce}`);
    times.push(await timed(() => readInto(dataSource, source, run)));
  }
  return times;
}

const connectionId = randomUUID();

async function emptyConnection(dataSource: DataSource, { connector, first }: RecordedSource): Promise<void> {
  await dataSource.query('truncate connection cascade');
  await dataSource.query(
    `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
     values ($1, $2, $2, '{}', false, $3, $4)`,
    [connectionId, connector.id, backfillFrom, new Date(first.now)],
  );
}

async function readInto(dataSource: DataSource, source: RecordedSource, recorded: RecordedRun): Promise<void> {
  const { connector, config, scopes } = source;
  const { answers, now } = recorded;
  const clock = new Clock();
  const run = { runId: randomUUID(), connectionId, backfillFrom, versions: new Map<string, number>() };
  const pages = new PageStore(dataSource, new DocumentsService(clock), clock, run);
  const io = {
    fetch: answers.replaying(),
    now: () => now,
    sleep: () => Promise.resolve(),
    log: () => undefined,
    notBefore: { get: () => 0, set: () => undefined },
  };
  // Without the census, which is another run's work.
  const store: Store = {
    checkpoint: (scopeId, stream) => pages.checkpoint(scopeId, stream),
    complete: (...whole) => pages.complete(...whole),
    savePage: (page) => pages.savePage(page),
  };
  const { outcome } = await runSync({ connector, config, scopes, backfillFrom, io, store, signal: never });
  if (outcome !== 'done') throw new Error(`Reading recorded answers ended as ${outcome}`);
}

/** The floor: reads the same answers, and writes the same bytes in transactions of the same size. */
async function writeOnly(dataSource: DataSource, { first, pages }: RecordedSource): Promise<void> {
  await dataSource.query('drop table if exists floor');
  await dataSource.query('create table floor (id text primary key, hash text not null, record jsonb not null)');
  for await (const text of first.answers.texts()) JSON.parse(text);
  for (const [index, { documents }] of pages.entries()) {
    const rows = documents.map(({ sourceId, hash, record }) => ({ id: `${index} ${sourceId}`, hash, record }));
    await dataSource.query('insert into floor select * from json_populate_recordset(null::floor, $1)', [
      JSON.stringify(rows),
    ]);
  }
}
