import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectors, type Connector } from 'connectors';
import { startTestCluster } from 'server/database/test-cluster';
import { hookSecret, hookState } from 'shared/contracts';
import { isCaughtUp } from '../kill/database-contents.js';
import { keptDocuments } from '../kill/kept-documents.js';
import { WatchedQueue } from '../kill/watched-queue.js';
import { RoleProcess } from '../product/role-process.js';
import { RunningProduct } from '../product/running-product.js';
import { connect } from '../real-data/connected.js';
import { busyGithub, something as somethingAtGithub } from '../sources/github-life.js';
import { keptIn as keptOfGithub, truthOf as truthOfGithub } from '../sources/github-truth.js';
import { startFakeGithub } from '../sources/github/fake.js';
import { githubVoice, toldByGithub } from '../sources/github/hooks.js';
import { githubTokens } from '../sources/github/play.js';
import { busyJira, something as somethingAtJira } from '../sources/jira-life.js';
import { keptIn as keptOfJira, truthOf as truthOfJira } from '../sources/jira-truth.js';
import { startFakeJira } from '../sources/jira/fake.js';
import { jiraAccount } from '../sources/jira/play.js';
import { send, signed } from '../sources/kit/deliveries.js';
import { Random } from '../sources/kit/random.js';

const day = 86_400_000;
const build = fileURLToPath(new URL('../../server/start/build-now.mjs', import.meta.url));

/**
 * Two web and two worker processes of the built product on one PostgreSQL: one run a connection at a time, work shared, one
 * worker killed in the middle of a run. @throws when something was lost, done twice, or stayed locked
 */
export async function severalProcesses(seed: string): Promise<void> {
  execFileSync(process.execPath, [build]);
  const cluster = await startTestCluster();
  process.env['FLOW_TEST_DATABASE'] = cluster.url;
  try {
    await lived(seed);
  } finally {
    await cluster.stop();
  }
}

async function lived(seed: string): Promise<void> {
  const random = new Random(seed);
  const folder = await mkdtemp(path.join(tmpdir(), 'flow-several-'));
  const now = { seed, now: Date.now(), running: true };
  const github = await startFakeGithub({ ...now, world: busyGithub(60) });
  const jira = await startFakeJira({ ...now, world: busyJira(120) });
  const product = await RunningProduct.start({ variables: { FLOW_ROLE: 'web', FLOW_DATA_DIR: folder } });
  const { dataSource, url } = product.database;
  const webs = [new RoleProcess('web'), new RoleProcess('web')];
  const workers = [new RoleProcess('worker'), new RoleProcess('worker')];
  const place = { DATABASE_URL: url, FLOW_DATA_DIR: folder, FLOW_TICK_SECONDS: '1' };
  const watched = new WatchedQueue(dataSource);
  try {
    await Promise.all(webs.map((one) => one.begin(place)));
    // One after the other: so it is known which is which in the eyes of the database.
    const known = new Map<number, RoleProcess>();
    for (const worker of workers) {
      await worker.begin(place);
      for (const id of await watched.processes()) if (!known.has(id)) known.set(id, worker);
    }
    const { email, token } = jiraAccount(jira.truth.world);
    const jiraConfig = { baseUrl: jira.baseUrl, deployment: jira.truth.world.kind, email, token };
    const githubConfig = { baseUrl: github.baseUrl, token: githubTokens.good, owner: 'nordic-etat' };
    const source = { backfillFrom: '2020-01-01' };
    const watching = watched.watch();
    const issues = await connect(product, 'Issues', { ...source, connector: 'jira', config: jiraConfig });
    const changes = await connect(product, 'Changes', { ...source, connector: 'github', config: githubConfig });

    // Whichever of them reads in the middle of the first run goes.
    await until(() => github.log().length > 25 && watched.busy.size > 0, 'a run under way');
    const [reader = 0] = watched.busy;
    const victim = known.get(reader);
    if (victim === undefined) throw new Error('Nobody knows who reads');
    await victim.end();
    for (let tick = 0; tick < 12; tick++) {
      for (let events = random.integer(0, 6); events > 0; events--) {
        if (random.chance(0.5)) somethingAtGithub(github.truth, random);
        else somethingAtJira(jira.truth, random);
      }
      await pause(400);
      if (tick === 3) workers.push(await another(place));
    }
    const told = await deliver();
    github.clock.advance(day);
    jira.clock.advance(day);
    const since = Date.now();
    await until(() => isCaughtUp(dataSource, since), 'all read to its end');
    watched.stop();
    await watching;

    const jiraKept = await keptDocuments(dataSource, issues.connectionId, connectorOf('jira'));
    const githubKept = await keptDocuments(dataSource, changes.connectionId, connectorOf('github'));
    const wrong = {
      differs: [
        ...differences(keptOfJira(jiraKept), truthOfJira(jira.truth)),
        ...differences(keptOfGithub(githubKept), truthOfGithub(github.truth)),
      ],
      violations: [...github.violations(), ...jira.violations()],
      atOnce: watched.atOnce,
      stillLocked: await watched.lockedByTheDead(),
      alone: watched.readers.size < 2 ? [`only ${watched.readers.size} process read`] : [],
      told: told.accepted === told.sent ? [] : [JSON.stringify(told)],
    };
    if (Object.values(wrong).flat().length > 0) throw new Error(JSON.stringify({ seed, ...wrong }));
    process.stdout.write(
      `Two web and two worker processes, one worker killed in the middle: equal to the truth, ${watched.runs} runs seen by ${watched.readers.size} processes, ` +
        `never two of a connection, ${told.sent} deliveries to both web processes counted once (--seed ${seed})\n`,
    );

    /** Each delivery comes to both web processes; they count it once between them. */
    async function deliver(): Promise<{ sent: number; accepted: number }> {
      const address = `sources/${changes.connectionId}/hook`;
      const { secret } = await product.ask('POST', address, hookSecret);
      somethingAtGithub(github.truth, random);
      const kept = await keptDocuments(dataSource, changes.connectionId, connectorOf('github'));
      const pulls = toldByGithub(github, kept).filter(({ name }) => name !== 'ping');
      const deliveries = pulls.map((one) => signed(githubVoice, one, secret));
      const to = webs.map(({ port }) => `http://127.0.0.1:${port}/api/hooks/${changes.connectionId}`);
      const twice = deliveries.flatMap((one) => [one, one]);
      const statuses = await send(to, twice);
      if (!statuses.every((status) => status === 202))
        throw new Error(`Deliveries were answered ${statuses.join(', ')}`);
      const { on } = await product.ask('GET', address, hookState);
      return { sent: deliveries.length, accepted: on?.accepted ?? 0 };
    }
  } finally {
    watched.stop();
    await Promise.all([...webs, ...workers].map((one) => one.end()));
    await product.stop();
    await Promise.all([github.stop(), jira.stop()]);
    await rm(folder, { recursive: true });
  }
}

const connectorOf = (id: string): Connector => connectors.find((one) => one.id === id) as Connector;

async function another(place: Record<string, string>): Promise<RoleProcess> {
  const worker = new RoleProcess('worker');
  await worker.begin(place);
  return worker;
}

async function until(question: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 90_000;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`Not within 90 s: ${what}`);
    await pause(20);
  }
}

function differences(kept: Record<string, unknown>, truth: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(kept), ...Object.keys(truth)]);
  return [...names].filter((name) => JSON.stringify(kept[name]) !== JSON.stringify(truth[name]));
}
