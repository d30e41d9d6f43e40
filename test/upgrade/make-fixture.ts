import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { startTestCluster } from 'server/database/test-cluster';
import { importBatch, importPreview, indicatorCreated } from 'shared/contracts';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { connect } from '../real-data/connected.js';
import { oneOfEverythingGithub } from '../scenarios/one-of-everything-github.js';
import { oneOfEverythingJira } from '../scenarios/one-of-everything-jira.js';
import { startFakeGithub } from '../sources/github/fake.js';
import { githubTokens } from '../sources/github/play.js';
import { startFakeJira } from '../sources/jira/fake.js';
import { jiraAccount } from '../sources/jira/play.js';

const now = '2026-04-01T12:00:00Z';
const name = process.argv[2] ?? 'step-1';
const parent = '/usr/lib/postgresql';
const programs = path.join(parent, readdirSync(parent).sort().at(-1) ?? '', 'bin');

const cluster = await startTestCluster(programs);
process.env['FLOW_TEST_DATABASE'] = cluster.url;
const product = await RunningProduct.start({ clock: new SetClock(now) });
const github = await startFakeGithub({ seed: 'upgrade', now, world: oneOfEverythingGithub });
const jira = await startFakeJira({ seed: 'upgrade', now, world: oneOfEverythingJira });

await fill(product);
const { stdout } = await promisify(execFile)(
  path.join(programs, 'pg_dump'),
  ['--inserts', '--rows-per-insert=100', '--no-owner', '--no-privileges', product.database.url],
  { maxBuffer: 1e9 },
);
// What begins with a backslash is said to another program, psql.
const sql = stdout.replaceAll(/^(\\.*|--.*)?\n/gm, '');
await writeFile(fileURLToPath(new URL(`./${name}.sql.gz`, import.meta.url)), gzipSync(sql, { level: 9 }));
process.stdout.write(`${name}.sql.gz: ${sql.length} characters\n`);
await product.stop();
await Promise.all([github.stop(), jira.stop()]);
await cluster.stop();
process.exit();

/** One of everything that is kept: both sources, products with links, answers, observations, all that follows. */
async function fill(to: RunningProduct): Promise<void> {
  const source = { backfillFrom: '2026-01-01' };
  const githubConfig = { baseUrl: github.baseUrl, token: githubTokens.good, owner: 'nordic-etat' };
  const jiraConfig = { baseUrl: jira.baseUrl, deployment: jira.truth.world.kind, ...jiraAccount(jira.truth.world) };
  await connect(to, 'Code', { ...source, connector: 'github', config: githubConfig });
  const { slug } = await connect(to, 'Work', { ...source, connector: 'jira', config: jiraConfig });
  const indicator = { key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo' };
  const scale = { better: 'higher', unit: 'share', scale: { min: 1, max: 5 } };
  await to.ask('POST', `products/${slug}/indicators`, indicatorCreated, { ...indicator, ...scale });
  const counted = { key: 'days', kind: 'serviceSpeed', measurement: 'counted', summary: 'value', better: 'lower' };
  await to.ask('POST', `products/${slug}/indicators`, indicatorCreated, { ...counted, unit: 'days', scale: null });
  await to.send('PUT', `products/${slug}/indicators/days/observations/2026-03-16`, { value: 12.5, n: 40 });
  await answers(to, slug);
  await to.settled();
}

async function answers(to: RunningProduct, slug: string): Promise<void> {
  const days = Array.from({ length: 28 }, (_, index) => String((index % 28) + 1).padStart(2, '0'));
  const file = `date,score\n${days.map((day, index) => `2026-03-${day},${(index % 5) + 1}\n`.repeat(3)).join('')}`;
  const query = `fileName=answers.csv&indicator=satisfied`;
  const { mapping } = await to.ask('POST', `products/${slug}/imports/preview?${query}`, importPreview, file);
  const confirmed = encodeURIComponent(
    JSON.stringify({ ...mapping, highestIsBest: true, answered: ['highestIsBest'] }),
  );
  await to.ask('POST', `products/${slug}/imports?${query}&mapping=${confirmed}`, importBatch, file);
}
