import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { rehearsal, reading, type Rehearsal } from 'shared/contracts';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { connect } from '../real-data/connected.js';
import { oneOfEverythingGithub, oneOfEverythingGithubAnswers } from '../scenarios/one-of-everything-github.js';
import { oneOfEverythingJira, oneOfEverythingJiraAnswers } from '../scenarios/one-of-everything-jira.js';
import { busyGithub } from './github-life.js';
import { startFakeGithub, type FakeGithub, type FakeGithubOptions } from './github/fake.js';
import { githubTokens } from './github/play.js';
import { startFakeJira, type FakeJira } from './jira/fake.js';
import { jiraAccount } from './jira/play.js';

const hours = (from: string | null, to: string | null): number =>
  (Date.parse(to ?? '') - Date.parse(from ?? '')) / 3_600_000;
const figures = ({ figures: all }: { figures: readonly { name: string; value: number | null }[] }) =>
  all.filter(({ name }) => name === 'p50' || name === 'p85').map(({ name, value }) => [name, value]);

describe('A rehearsal of a connection', () => {
  // Two days after the stories end: their last week is closed.
  const clock = new SetClock('2026-03-11T08:00:00Z');
  let product: RunningProduct;
  let github: FakeGithub | undefined;
  let jira: FakeJira | undefined;

  beforeAll(async () => {
    product = await RunningProduct.start({ clock });
  }, 60_000);
  afterEach(async () => {
    await Promise.all([github?.stop(), jira?.stop()]);
    [github, jira] = [undefined, undefined];
  });
  afterAll(() => product.stop());

  const githubSource = async (options: Partial<FakeGithubOptions> = {}, token: string = githubTokens.good) => {
    github = await startFakeGithub({ seed: 'rehearsal', world: oneOfEverythingGithub, ...options });
    const scopeId = String(github.truth.repository('nordic-etat/permit-portal').id);
    return {
      scopeId,
      source: { connector: 'github', config: { baseUrl: github.baseUrl, token, owner: 'nordic-etat' } },
    };
  };
  const rehearse = (source: object, scopeId: string): Promise<Rehearsal> =>
    product.ask('POST', 'sources/rehearsal', rehearsal, { ...source, scopeId });
  /** How many rows every table has. */
  const stored = async (): Promise<unknown[]> => {
    const tables = await product.database.dataSource.query<{ name: string }[]>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`);
    return product.database.dataSource.query(counts.join(' union all ') + ' order by 1');
  };

  it('reads GitHub by our rules, names the rung that was found, leaves bots out, and stores nothing', async () => {
    const { scopeId, source } = await githubSource();
    const before = await stored();
    const told = await rehearse(source, scopeId);
    expect(await stored()).toEqual(before);
    const { delivery } = told;
    const { leadHours, productionSuccesses } = oneOfEverythingGithubAnswers;
    const pulls = [...(github?.truth.repository('nordic-etat/permit-portal').pulls.values() ?? [])];
    const bots = pulls.filter(({ author }) => author?.bot).length;
    expect(told).toMatchObject({ missing: [], work: null, whole: true });
    expect(delivery).toMatchObject({ found: 'deployment', read: 7, bots });
    const rung = delivery?.rungs.find((one) => one.rung === 'deployment');
    expect(rung?.deployments).toBe(productionSuccesses.length);
    for (const [number, lead] of Object.entries(leadHours)) {
      const record = rung?.records.find(({ label }) => label === `#${number}`);
      expect(hours(record?.startedAt ?? null, record?.finishedAt ?? null)).toBeCloseTo(lead, 6);
      expect(record?.url).toContain(`/pull/${number}`);
    }
    expect(rung?.records.some(({ label }) => label === '#5')).toBe(false);
    expect(github?.violations()).toEqual([]);
  });

  it('reads Jira by our rules, with every status that was met', async () => {
    jira = await startFakeJira({
      seed: 'rehearsal',
      world: (random) => oneOfEverythingJira(random, { kind: 'cloud' }),
    });
    const config = { baseUrl: jira.baseUrl, deployment: 'cloud', ...jiraAccount(jira.truth.world, 'good') };
    const source = { connector: 'jira', config: { ...config, label: undefined } };
    const project = jira.truth.project('PP');
    const { work } = await rehearse(source, project.id);
    const item = (key: string) => work?.records.find(({ label }) => label === key);
    const { activeToDoneHours } = oneOfEverythingJiraAnswers;
    expect(hours(item('PP-6')?.startedAt ?? null, item('PP-6')?.finishedAt ?? null)).toBe(activeToDoneHours['PP-6']);
    expect(item('PP-4')).toMatchObject({ finishedAt: null });
    expect(item('PP-2')?.url.startsWith(jira.baseUrl)).toBe(true);
    expect(work?.statuses.every(({ sure, n }) => sure && n > 0)).toBe(true);
  });

  it('says of a source what its pages say once it is saved, to the figure', async () => {
    github = await startFakeGithub({ seed: 'rehearsal', world: busyGithub(36) });
    const scopeId = String(github.truth.repository('nordic-etat/benefits').id);
    const token = githubTokens.good;
    const source = { connector: 'github', config: { baseUrl: github.baseUrl, token, owner: 'nordic-etat' } };
    const { delivery, whole } = await rehearse(source, scopeId);
    github.clock.set(clock.at);
    const { slug } = await connect(product, 'Busy', { ...source, backfillFrom: '2026-01-01' });
    await product.settled();
    const shown = await product.ask('GET', `products/${slug}/readings/change-lead-time?window=all`, reading);
    const found = delivery?.rungs.find(({ rung }) => rung === delivery.found);
    expect(whole).toBe(true);
    expect([found?.reading.n, found && figures(found.reading)]).toEqual([shown.n, figures(shown)]);
    expect(shown.n).toBeGreaterThan(20);
  });

  it('makes few calls where there is much, and says that it is a sample', async () => {
    github = await startFakeGithub({ seed: 'rehearsal', world: busyGithub(130) });
    const scopeId = String(github.truth.repository('nordic-etat/benefits').id);
    const config = { baseUrl: github.baseUrl, token: githubTokens.good, owner: 'nordic-etat' };
    const { whole, delivery } = await rehearse({ connector: 'github', config }, scopeId);
    expect([whole, delivery?.found]).toEqual([false, 'deployment']);
    expect(github.log().length).toBeLessThanOrEqual(60);
  });

  it('says which permission is missing and where to give it', async () => {
    const { scopeId, source } = await githubSource({}, githubTokens.metadataOnly);
    const { missing, delivery } = await rehearse(source, scopeId);
    expect(delivery).toBeNull();
    expect(missing.map(({ nextStep }) => [nextStep.key, nextStep.values['permission']])).toEqual(
      ['Pull requests', 'Deployments', 'Contents', 'Contents'].map((name) => ['rehearsal.githubPermission', name]),
    );
  });

  it('refuses a wrong key with a next step, and repeats it nowhere', async () => {
    const { scopeId, source } = await githubSource({}, githubTokens.expired);
    const answer = await product.send('POST', 'sources/rehearsal', { ...source, scopeId }).catch(String);
    expect(answer).toContain('422');
    expect(answer).toContain('source.next.badKey');
    expect(answer).not.toContain(githubTokens.expired);
  });
});
