import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { sourceList } from 'shared/contracts';
import { createTestDatabase, type TestDatabase } from 'server/database/test-database';
import { RoleProcess } from '../product/role-process.js';
import { RunningProduct } from '../product/running-product.js';
import { connect } from '../real-data/connected.js';
import { busyGithub, something as somethingAtGithub } from '../sources/github-life.js';
import { keptIn as keptOfGithub, truthOf as truthOfGithub } from '../sources/github-truth.js';
import { type FakeGithub, startFakeGithub } from '../sources/github/fake.js';
import { githubTokens } from '../sources/github/play.js';
import { busyJira, something as somethingAtJira } from '../sources/jira-life.js';
import { keptIn as keptOfJira, truthOf as truthOfJira } from '../sources/jira-truth.js';
import { type FakeJira, startFakeJira } from '../sources/jira/fake.js';
import { jiraAccount } from '../sources/jira/play.js';
import { Random } from '../sources/kit/random.js';
import { contentsOf, copySetUp, isCaughtUp, leftToDo } from './database-contents.js';
import { keptDocuments } from './kept-documents.js';
import { replayed } from './replayed.js';
import { liveTogether } from './together.js';

const kills = 20;
/** Twenty boots of a real process, on machines that do other things too. */
const patience = 400_000;
const day = 86_400_000;
const seed = process.env['FLOW_SEED'] ?? String(Date.now());
const random = new Random(seed);

let folder: string;
let github: FakeGithub;
let jira: FakeJira;
let product: RunningProduct;
let uncut: TestDatabase;
const workers: RoleProcess[] = [];
let connected: Readonly<Record<'jira' | 'github', string>>;

const made = (role: 'web' | 'worker' = 'worker'): RoleProcess => {
  const worker = new RoleProcess(role);
  workers.push(worker);
  return worker;
};
/** One of the two web processes is this one. They load their code while others work. */
const ofEachRole = (): RoleProcess[] => (['web', 'worker', 'worker'] as const).map((role) => made(role));
let together: RoleProcess[] | undefined;
const place = (url: string) => ({ DATABASE_URL: url, FLOW_DATA_DIR: folder, FLOW_TICK_SECONDS: '1' });

beforeAll(async () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../server/start/build-now.mjs', import.meta.url))]);
  folder = await mkdtemp(path.join(tmpdir(), 'flow-kill-'));
  const now = { seed, now: Date.now(), running: true };
  github = await startFakeGithub({ ...now, world: busyGithub(40) });
  jira = await startFakeJira({ ...now, world: busyJira(80) });
  product = await RunningProduct.start({ variables: { FLOW_ROLE: 'web', FLOW_DATA_DIR: folder } });
  uncut = await createTestDatabase();
  const { email, token } = jiraAccount(jira.truth.world);
  const jiraConfig = { baseUrl: jira.baseUrl, deployment: jira.truth.world.kind, email, token };
  const githubConfig = { baseUrl: github.baseUrl, token: githubTokens.good, owner: 'nordic-etat' };
  const source = { backfillFrom: '2020-01-01' };
  const issues = await connect(product, 'Issues', { ...source, connector: 'jira', config: jiraConfig });
  const changes = await connect(product, 'Changes', { ...source, connector: 'github', config: githubConfig });
  connected = { jira: issues.connectionId, github: changes.connectionId };
}, patience);
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.end()));
  await product.stop();
  await uncut.drop();
  await Promise.all([github.stop(), jira.stop()]);
  await rm(folder, { recursive: true });
});

it(
  `ends with the truth after ${kills} kill -9 in one life (FLOW_SEED=${seed})`,
  async () => {
    const { dataSource } = product.database;
    await copySetUp(dataSource, uncut.dataSource);
    limit();

    let next = made();
    for (let n = 0; n < kills; n++) {
      const worker = next;
      next = made();
      for (let events = random.integer(0, 4); events > 0; events--) live();
      // It may be killed before it has begun: then nobody waits for it.
      await aMoment(worker.begin(place(product.database.url)).catch(() => undefined));
      await worker.end();
    }

    nextDay();
    together = ofEachRole();
    await caughtUp(next, product.database);
    await caughtUp(made(), uncut);

    await expectTruth();
    expect(await contentsOf(dataSource)).toEqual(await contentsOf(uncut.dataSource));
    expect([...github.violations(), ...jira.violations()]).toEqual([]);
  },
  patience,
);

it(
  `goes on with two web and two worker processes: one run a connection at a time, and nothing lost with a worker (FLOW_SEED=${seed})`,
  async () => {
    // A run takes long enough to be met in its middle.
    for (const { faults } of [github, jira]) {
      faults.add({ fault: { kind: 'hook', when: 'before', run: () => pause(5) } });
    }
    let left = 12;
    const { dataSource, url } = product.database;
    const seen = await liveTogether({
      ...{ dataSource, processes: together ?? ofEachRole(), place: { ...place(url), FLOW_TICK_SECONDS: '1' } },
      live: () => void (left-- > 0 && live()),
      last: nextDay,
    });
    expect([seen.atOnce, seen.readers, seen.runs > 2]).toEqual([[], 2, true]);
    await expectTruth();
    const { name, value } = product.sessionCookie;
    const told = await Promise.all(
      [product.url, ...seen.webs].map(async (web) => {
        const answer = await fetch(`${web}/api/sources`, { headers: { cookie: `${name}=${value}` } });
        // Their order goes by what each is doing in that moment.
        const { connections } = sourceList.parse(await answer.json());
        return Object.fromEntries(connections.map(({ id, documents }) => [id, documents]));
      }),
    );
    expect(Object.keys(told[0] ?? {}).sort()).toEqual(Object.values(connected).sort());
    expect(told[1]).toEqual(told[0]);
  },
  patience,
);

it('makes every fact of that life again from the documents, to the byte, with the network cut', async () => {
  const { dataSource } = product.database;
  const before = await contentsOf(dataSource);
  const connections = await dataSource.query<{ id: string }[]>('select id from connection order by name');
  const ids = connections.map(({ id }) => id);
  expect(await replayed(product.database, ids)).toBe(before['document']?.length);
  expect(await contentsOf(dataSource)).toEqual(before);
  const some = ['work_item', 'status_change', 'change', 'review', 'deployment_status', 'release', 'branch_commit'];
  const derived = ['item_flow', 'stage_interval', 'membership', 'change_flow', 'production_deployment'];
  for (const table of [...some, ...derived]) expect([table, before[table]]).not.toEqual([table, []]);
});

async function expectTruth(): Promise<void> {
  const { dataSource } = product.database;
  const kept = (id: 'jira' | 'github') => keptDocuments(dataSource, connected[id], connectorOf(id));
  expect(keptOfJira(await kept('jira'))).toEqual(truthOfJira(jira.truth));
  expect(keptOfGithub(await kept('github'))).toEqual(truthOfGithub(github.truth));
}

/** What GitHub does not tell of, an old deployment that ends late, is looked for once a day. */
function nextDay(): void {
  for (const { faults, clock } of [github, jira]) {
    faults.clear();
    clock.advance(day);
  }
}

/** Both sources now and then want to be left alone for a second or two: as a whole, and Jira at one endpoint too. */
function limit(): void {
  const seconds = random.integer(1, 2);
  github.faults.add({ probability: 0.02, fault: { kind: 'secondaryLimit', seconds, retryAfter: 'seconds' } });
  jira.faults.add({ probability: 0.01, fault: { kind: 'jiraLimit', seconds, reason: 'jira-quota-global-based' } });
  jira.faults.add({ probability: 0.02, fault: { kind: 'jiraLimit', seconds, reason: 'jira-burst-based' } });
}

function live(): void {
  if (random.chance(0.5)) somethingAtGithub(github.truth, random);
  else somethingAtJira(jira.truth, random);
}

/** Any time: while it boots, while it asks, and while it works out what it was told. */
async function aMoment(begun: Promise<unknown>): Promise<void> {
  if (random.chance(0.15)) return pause(random.integer(0, 500));
  // A busy machine takes seconds to boot it, and a kill before the first request would show nothing.
  await begun;
  const asked = requests() + random.integer(1, 30);
  const tooLong = Date.now() + 1_500;
  while (requests() < asked && Date.now() < tooLong) await pause(2);
  await pause(random.chance(0.3) ? random.integer(0, 1_000) : random.integer(0, 20));
  // Told to wait, and killed before it could write that down, nobody could know of it: that is not asked for.
  while (justLimited()) await pause(20);
}

const requests = (): number => github.log().length + jira.log().length;

const justLimited = (): boolean =>
  [github, jira].some((fake) => {
    const last = fake.log().at(-1);
    return last?.fault?.endsWith('Limit') === true && fake.clock.now() - last.at < 400;
  });

async function caughtUp(worker: RoleProcess, { url, dataSource }: TestDatabase): Promise<void> {
  const since = Date.now();
  await worker.begin(place(url));
  while (!(await isCaughtUp(dataSource, since))) {
    if (Date.now() - since > 60_000)
      throw new Error(['Not caught up after a minute:', ...(await leftToDo(dataSource)), worker.output].join('\n'));
    await pause(50);
  }
  await worker.end();
}

const connectorOf = (id: string): Connector => {
  const found = connectors.find((connector) => connector.id === id);
  if (!found) throw new Error(`No connector ${id}`);
  return found;
};
