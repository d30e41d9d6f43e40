import { randomUUID } from 'node:crypto';
import { connectors, runSync, type Connector, type PageToSave, type Scope, type Store } from 'connectors';
import { Clock } from 'server/clock';
import { connect } from 'server/database/data-source';
import { migrate } from 'server/database/migrate';
import { DocumentsService } from 'server/facts/documents.service';
import { PageStore } from 'server/sync/page-store';
import type { DataSource } from 'typeorm';
import { startFakeGithub } from '../../sources/github/fake.js';
import { githubTokens } from '../../sources/github/play.js';
import { startFakeJira } from '../../sources/jira/fake.js';
import { jiraAccount } from '../../sources/jira/play.js';
import { largeOrganisation, organisationGithub, organisationJira } from '../../sources/organisation.js';
import type { FakeSource } from '../../sources/kit/fake-server.js';
import { RunAtFake } from '../../sources/run-at-fake.js';
import type { BenchRun } from '../databases.js';
import { median, printTable, timed } from '../measure.js';
import { recordAnswers, type Answers } from '../recorded-answers.js';

const rounds = 3;
const most = 5_000;
const backfillFrom = '2022-01-03';
/** No limit is to be met here. */
const plenty = { perHour: 1e9, restPointsPerMinute: 1e9, graphqlPointsPerMinute: 1e9 };

interface Recorded {
  readonly connector: Connector;
  readonly config: unknown;
  readonly scopes: readonly Scope[];
  readonly answers: Answers;
  readonly now: number;
  /** What the loop stored, page by page, and what was said for it. */
  readonly pages: readonly PageToSave[];
}

/** Recorded answers of both sources through the shared loop into the database, against a loop that only writes. */
export async function benchDocuments({ databases, items, seed }: BenchRun): Promise<void> {
  const recorded = await record(Math.min(items, most), seed);
  for (const server of databases) {
    const dataSource = await connect(await server.create());
    await migrate(dataSource);
    const lines = [];
    for (const source of recorded) {
      const documents = source.pages.reduce((sum, page) => sum + page.documents.length, 0);
      const product: number[] = [];
      const floor: number[] = [];
      for (let round = 0; round < rounds; round++) {
        product.push(await timed(() => readInto(dataSource, source)));
        floor.push(await timed(() => writeOnly(dataSource, source)));
      }
      const rate = (times: number[]): number => Math.round((documents / median(times)) * 1000);
      const ratio = (median(product) / median(floor)).toFixed(1);
      lines.push({
        what: `${source.connector.name}, ${documents} documents`,
        value: `${rate(product)} a second; floor ${rate(floor)} a second; ${ratio} times the floor, n ${rounds}`,
      });
    }
    printTable(`From recorded answers to documents and facts on ${server.name}`, lines);
    await dataSource.destroy();
  }
}

async function record(items: number, seed: string): Promise<Recorded[]> {
  const size = { ...largeOrganisation, items, changes: items / 5, products: 2 };
  const github = await startFakeGithub({ seed, world: organisationGithub(size), limits: plenty });
  const jira = await startFakeJira({ seed, world: organisationJira(size) });
  const account = jiraAccount(jira.truth.world);
  const recorded = [
    await recordOne(github, 'github', { baseUrl: github.baseUrl, token: githubTokens.good, owner: 'nordic-etat' }),
    await recordOne(jira, 'jira', { baseUrl: jira.baseUrl, deployment: 'cloud', ...account }),
  ];
  await Promise.all([jira.stop(), github.stop()]);
  return recorded;
}

async function recordOne<Truth>(fake: FakeSource<Truth>, id: string, given: object): Promise<Recorded> {
  const connector = connectors.find((one) => one.id === id);
  if (!connector) throw new Error(`No connector ${id}`);
  const config = connector.config.parse(given);
  const run = new RunAtFake(fake, connector, config, backfillFrom);
  const scopes = await run.scopes();
  const answers = recordAnswers();
  const now = fake.clock.now();
  const pages: PageToSave[] = [];
  const store: Store = {
    checkpoint: (scopeId, stream) => run.store.checkpoint(scopeId, stream),
    complete: (...whole) => run.store.complete(...whole),
    savePage: (page) => {
      pages.push(page);
      return run.store.savePage(page);
    },
  };
  const io = { ...run.io, fetch: answers.recording };
  await runSync({ connector, config, scopes, backfillFrom, io, store, signal: never });
  return { connector, config, scopes, answers, now, pages };
}

async function readInto(dataSource: DataSource, source: Recorded): Promise<void> {
  const { connector, config, scopes, answers, now } = source;
  const connectionId = randomUUID();
  await dataSource.query('truncate connection cascade');
  await dataSource.query(
    `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
     values ($1, $2, $2, '{}', false, $3, $4)`,
    [connectionId, connector.id, backfillFrom, new Date(now)],
  );
  const clock = new Clock();
  const run = { runId: randomUUID(), connectionId, backfillFrom, versions: new Map<string, number>() };
  const store = new PageStore(dataSource, new DocumentsService(clock), clock, run);
  const io = {
    fetch: answers.replaying(),
    now: () => now,
    sleep: () => Promise.resolve(),
    log: () => undefined,
    notBefore: { get: () => 0, set: () => undefined },
  };
  const { outcome } = await runSync({ connector, config, scopes, backfillFrom, io, store, signal: never });
  if (outcome !== 'done') throw new Error(`Reading recorded answers ended as ${outcome}`);
}

/** The floor: reads the same answers, and writes the same bytes in transactions of the same size. */
async function writeOnly(dataSource: DataSource, { answers, pages }: Recorded): Promise<void> {
  await dataSource.query('drop table if exists floor');
  await dataSource.query('create table floor (id text primary key, hash text not null, record jsonb not null)');
  for (const text of answers.texts()) JSON.parse(text);
  for (const [index, { documents }] of pages.entries()) {
    const rows = documents.map(({ sourceId, hash, record }) => ({ id: `${index} ${sourceId}`, hash, record }));
    await dataSource.query('insert into floor select * from json_populate_recordset(null::floor, $1)', [
      JSON.stringify(rows),
    ]);
  }
}

const never = new AbortController().signal;
