import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  boardList,
  changePreview,
  checkAnswer,
  itemList,
  productCreated,
  reading,
  rehearsal,
  scopeLinkList,
  stageMapping,
  workflowList,
  type ChangePreview,
  type Rehearsal,
} from 'shared/contracts';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { connect } from '../real-data/connected.js';
import { deployedByJob, deployedByJobAnswers, shipFile } from '../scenarios/deployed-by-job.js';
import { deployedByWorkflow } from '../scenarios/deployed-by-workflow.js';
import { oneOfEverythingGithub, oneOfEverythingGithubAnswers } from '../scenarios/one-of-everything-github.js';
import { oneOfEverythingJira, oneOfEverythingJiraAnswers } from '../scenarios/one-of-everything-jira.js';
import { busyGithub } from './github-life.js';
import { startFakeGithub, type FakeGithub, type FakeGithubOptions } from './github/fake.js';
import { githubTokens } from './github/play.js';
import { startFakeJira, type FakeJira } from './jira/fake.js';
import { jiraAccount } from './jira/play.js';
import { replayed } from '../kill/replayed.js';
import { releaseBranch, releaseBranchAnswers } from '../scenarios/release-branch.js';
import { organisationGithub, organisationJira, type OrganisationSize } from './organisation.js';
import { sharedHistory, sharedHistoryAnswers } from './shared-history.js';

const size: OrganisationSize = {
  ...{ products: 1, items: 120, changes: 60, from: '2026-01-01T00:00:00Z', to: '2026-03-11T08:00:00Z' },
};
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
    expect(told).toMatchObject({ missing: [], whole: true });
    // Issues on no board are told with what they count as, and have no lead time.
    expect(told.work).toMatchObject({
      read: 2,
      reading: { n: 0 },
      records: [{ startedAt: null }, { startedAt: null }],
    });
    expect(told.work?.statuses.map(({ name, kind, sure }) => [name, kind, sure])).toEqual([
      ['Open', 'backlog', true],
      ['Closed as not planned', 'cancelled', true],
    ]);
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

  /** The first scope that a source offers, rehearsed. */
  const firstScope = async (source: object) => {
    const { scopes } = await product.ask('POST', 'sources/check', checkAnswer, source);
    const scopeId = scopes[0]?.id ?? '';
    return { scopeId, told: await rehearse(source, scopeId) };
  };

  /** What was noted in the ledger by saving, as a preview would tell it. */
  const noted = async (save: () => Promise<unknown>): Promise<unknown[]> => {
    const read = () =>
      product.database.dataSource.query<{ id: string }[]>(
        `select ledger.id, name, metric, bucket, value_before as before, n_before as "nBefore", value_after as after,
                n_after as "nAfter"
         from ledger join product on product.id = subject_id order by lower(name), metric, bucket desc`,
      );
    const before = new Set((await read()).map(({ id }) => id));
    await save();
    await product.settled();
    return (await read()).filter(({ id }) => !before.has(id)).map(({ id: _, ...entry }) => entry);
  };
  const told = ({ changes }: ChangePreview) =>
    changes
      .filter(({ bucket }) => bucket !== null)
      .map(({ subject: { name }, unit: _, figure: __, window: ___, ...entry }) => ({ name, ...entry }));
  /** What the pages show of each figure that a preview names. */
  const shown = async ({ changes }: ChangePreview): Promise<unknown[]> => {
    const figuresNow = changes
      .filter(({ window }) => window !== null)
      .map(async ({ subject, metric, figure }) => {
        const {
          value,
          figures: all,
          n,
        } = await product.ask('GET', `products/${subject.slug}/readings/${metric}`, reading);
        const named = all.find(({ name, atLeast }) => name === figure && !atLeast);
        return [subject.slug, metric, figure, figure === null ? value : (named?.value ?? null), n];
      });
    return Promise.all(figuresNow);
  };
  const figuresOf = ({ changes }: ChangePreview, when: 'before' | 'after') =>
    changes
      .filter(({ window }) => window !== null)
      .map((one) => [
        ...[one.subject.slug, one.metric, one.figure],
        ...(when === 'before' ? [one.before, one.nBefore] : [one.after, one.nAfter]),
      ]);
  /** How many changes reached production in a stretch of days. */
  const shipped = async (slug: string, window: string): Promise<number> =>
    (await product.ask('GET', `products/${slug}/readings/deployments?window=${window}`, reading)).n;

  it('says what the pages say once it is saved; and which figures change when it moves from a day on, and that the rest stays', async () => {
    github = await startFakeGithub({ seed: 'move', world: organisationGithub(size) });
    const owner = github.truth.world.organisation.login;
    const config = { baseUrl: github.baseUrl, token: githubTokens.good, owner };
    const { scopeId, told: rehearsed } = await firstScope({ connector: 'github', config });
    const { slug, connectionId } = await connect(product, 'Giving', {
      connector: 'github',
      config,
      backfillFrom: '2026-01-01',
    });
    const input = { name: 'Taking', why: 'To be measured', userGroup: 'Everyone', areaName: null };
    const { slug: to } = await product.ask('POST', 'products', productCreated, input);
    await product.settled();
    const lead = await product.ask('GET', `products/${slug}/readings/change-lead-time?window=all`, reading);
    const found = rehearsed.delivery?.rungs.find(({ rung }) => rung === rehearsed.delivery?.found);
    expect([rehearsed.whole, found?.reading.n, found && figures(found.reading)]).toEqual([true, lead.n, figures(lead)]);
    expect(lead.n).toBeGreaterThan(20);
    const [before, after] = ['2026-01-05..2026-02-01', '2026-02-02..2026-03-08'];
    const move = { connectionId, scopeId, to, from: '2026-02-02' };
    const [early, late] = [await shipped(slug, before), await shipped(slug, after)];
    const links = await product.ask('GET', `products/${slug}/links`, scopeLinkList);

    const preview = await product.ask('POST', `products/${slug}/links/move/preview`, changePreview, move);
    expect(await product.ask('GET', `products/${slug}/links`, scopeLinkList)).toEqual(links);
    expect([await shipped(slug, before), await shipped(slug, after)]).toEqual([early, late]);
    expect(await shown(preview)).toEqual(figuresOf(preview, 'before'));
    expect(await noted(() => product.send('POST', `products/${slug}/links/move`, move))).toEqual(told(preview));
    expect(await shown(preview)).toEqual(figuresOf(preview, 'after'));
    expect(new Set(preview.changes.map(({ subject }) => subject.slug))).toEqual(new Set([slug, to]));
    expect([preview.told, preview.n > 0, preview.n === preview.changes.length]).toEqual([true, true, true]);

    expect([early > 0, late > 0]).toEqual([true, true]);
    expect([await shipped(slug, before), await shipped(slug, after)]).toEqual([early, 0]);
    expect([await shipped(to, before), await shipped(to, after)]).toEqual([0, late]);
    const again = await product.send('POST', `products/${slug}/links/move`, move).catch(String);
    expect(again).toContain('rehearsal.notLinkedThen');
  });

  it('is true of repositories that share their history: read together, each keeps its commits', async () => {
    github = await startFakeGithub({ seed: 'shared', world: sharedHistory });
    const owner = github.truth.world.organisation.login;
    const { connectionId } = await connect(product, 'Shared', {
      ...{ connector: 'github', config: { baseUrl: github.baseUrl, token: githubTokens.good, owner } },
      backfillFrom: '2026-01-01',
    });
    await product.settled();
    const answers = await product.database.dataSource.query<{ name: string; leadHours: object; outcomes: string[] }[]>(
      `select split_part(name, '/', 2) as name,
              (select jsonb_object_agg(number, extract(epoch from deployed_at - first_commit_at) / 3600)
               from change join change_flow on change_id = change.id
               where (change.connection_id, change.scope_id) = (scope.connection_id, scope.scope_id)) as "leadHours",
              (select jsonb_agg(outcome order by at) from production_deployment deployment
               where (deployment.connection_id, deployment.scope_id) = (scope.connection_id, scope.scope_id)) as outcomes
       from connection_scope scope where connection_id = $1`,
      [connectionId],
    );
    expect(Object.fromEntries(answers.map(({ name, ...answer }) => [name, answer]))).toEqual(sharedHistoryAnswers);
  });

  it('ties changes to what was put out from another branch by what it holds, asked for once and kept', async () => {
    github = await startFakeGithub({ seed: 'release', world: releaseBranch });
    const owner = github.truth.world.organisation.login;
    const source = { connector: 'github', config: { baseUrl: github.baseUrl, token: githubTokens.good, owner } };
    const { slug, connectionId } = await connect(product, 'Released', { ...source, backfillFrom: '2026-01-01' });
    await product.settled();
    const facts = () =>
      product.database.dataSource.query<{ number: number; hours: number; byTime: boolean }[]>(
        `select number, extract(epoch from deployed_at - first_commit_at)::int / 3600 as hours, by_time as "byTime"
         from change join change_flow on change_id = change.id where connection_id = $1 order by number`,
        [connectionId],
      );
    const { leads, outcomes } = releaseBranchAnswers;
    const expected = Object.entries(leads).map(([number, lead]) => ({ number: Number(number), ...lead }));
    expect(await facts()).toEqual(expected);
    const told = await product.database.dataSource.query<{ outcome: string }[]>(
      'select outcome from production_deployment where connection_id = $1 order by at',
      [connectionId],
    );
    expect(told.map(({ outcome }) => outcome)).toEqual(outcomes);
    const { caveats } = await product.ask('GET', `products/${slug}/readings/change-lead-time?window=all`, reading);
    expect(caveats).toEqual(
      expect.arrayContaining([
        { key: 'rung.byDeployment', values: { n: 4, of: 4 } },
        { key: 'rung.byTime', values: { n: 1, of: 4 } },
      ]),
    );
    const { toldBy } = await product.ask('GET', `products/${slug}/items?metric=deployments&window=all`, itemList);
    expect(toldBy).toEqual([{ key: 'rung.byDeployment', values: { n: 6, of: 6 } }]);
    const asked = () => github?.log().filter(({ target }) => target.includes('/compare/')).length;
    expect(asked()).toBe(2);
    await product.send('POST', `sources/${connectionId}/run`, {});
    await product.settled();
    expect(asked()).toBe(2);
    await replayed(product.database, [connectionId]);
    await product.settled();
    expect(await facts()).toEqual(expected);
  });

  it('takes a job of a workflow for production, whatever the rest of the run came to, read with the next run and kept', async () => {
    github = await startFakeGithub({ seed: 'job', world: deployedByJob });
    const owner = github.truth.world.organisation.login;
    const source = { connector: 'github', config: { baseUrl: github.baseUrl, token: githubTokens.good, owner } };
    const { connectionId, scopeIds } = await connect(product, 'Jobs', { ...source, backfillFrom: '2026-01-01' });
    await product.settled();
    const path = `sources/${connectionId}/scopes/${scopeIds[0]}/rung`;
    const choose = async (job?: string) => {
      await product.send('PUT', path, { rung: 'workflow', workflow: shipFile, ...(job === undefined ? {} : { job }) });
      await product.settled();
    };
    const facts = async () => {
      const rows = await product.database.dataSource.query<{ number: number; minutes: number | null }[]>(
        `select number, extract(epoch from deployed_at - merged_at)::int / 60 as minutes
         from change join change_flow on change_id = change.id where connection_id = $1 order by number`,
        [connectionId],
      );
      return Object.fromEntries(rows.map(({ number, minutes }) => [number, minutes]));
    };
    const asked = () => github?.log().filter(({ target }) => target.includes('/jobs?')).length;
    const jobs = async () => {
      const { workflows } = await product.ask('GET', `sources/${connectionId}/workflows`, workflowList);
      return workflows.map(({ path: file, jobs: names, jobsRead }) => [file, names, jobsRead]);
    };
    await choose();
    expect([await facts(), asked()]).toEqual([deployedByJobAnswers.run, 0]);
    // A preview asks GitHub nothing, and saving does not either.
    await product.ask('POST', `${path}/preview`, changePreview, {
      ...{ rung: 'workflow', workflow: shipFile, job: 'deploy (prod)' },
    });
    await choose('deploy (prod)');
    expect(asked()).toBe(0);
    const read = async () => {
      await product.send('POST', `sources/${connectionId}/run`, {});
      await product.settled();
    };
    await read();
    expect([await facts(), asked()]).toEqual([deployedByJobAnswers.job, 6]);
    expect(await jobs()).toEqual([
      ['.github/workflows/check.yml', [], 0],
      [shipFile, ['build', 'deploy (prod)', 'smoke'], 6],
    ]);
    // Only the one that goes on is asked for again.
    await read();
    expect([await facts(), asked()]).toEqual([deployedByJobAnswers.job, 7]);
    await replayed(product.database, [connectionId]);
    await product.settled();
    expect(await facts()).toEqual(deployedByJobAnswers.job);
  });

  it('tells which figures change with a stage, as the ledger notes them afterwards', async () => {
    jira = await startFakeJira({ seed: 'stages', world: organisationJira(size, { kind: 'cloud' }) });
    const account = jiraAccount(jira.truth.world, 'good');
    const config = { baseUrl: jira.baseUrl, deployment: 'cloud', email: account.email, token: account.token };
    const source = { connector: 'jira', config, backfillFrom: '2026-01-01' };
    const { connectionId } = await connect(product, 'Stages', source);
    await product.settled();
    const { rules } = await product.ask('GET', `sources/${connectionId}/stages`, stageMapping);
    const [open] = await product.database.dataSource.query<{ n: number }[]>(
      'select count(*)::int as n from work_item where connection_id = $1',
      [connectionId],
    );
    expect(rules.reduce((n, { items }) => n + items, 0)).toBe(open?.n);
    const { boards } = await product.ask('GET', `sources/${connectionId}/stages/boards`, boardList);
    const known = new Set(rules.map(({ statusId }) => statusId));
    const offered = boards.flatMap(({ columns }) => columns.flatMap(({ statusIds }) => statusIds));
    expect(offered.filter((statusId) => !known.has(statusId))).toEqual([]);
    const waiting = rules
      .filter(({ kind }) => kind === 'active')
      .map(({ statusId, stage, order }) => ({ statusId, stage, order, kind: 'queue', waitCause: 'supplier' }));
    const body = { rules: waiting };
    const preview = await product.ask('POST', `sources/${connectionId}/stages/preview`, changePreview, body);
    expect(await product.ask('GET', `sources/${connectionId}/stages`, stageMapping)).toEqual({ rules });
    expect(await shown(preview)).toEqual(figuresOf(preview, 'before'));
    expect(await noted(() => product.send('PUT', `sources/${connectionId}/stages`, body))).toEqual(told(preview));
    expect(await shown(preview)).toEqual(figuresOf(preview, 'after'));
    expect(preview.n).toBeGreaterThan(0);
    const wrong = { rules: [{ ...waiting[0], statusId: 'nobody' }] };
    const refusal = await product.send('POST', `sources/${connectionId}/stages/preview`, wrong).catch(String);
    expect(refusal).toContain('rules.0.statusId');
  });

  it('tells which figures change with what counts as production, as the ledger notes them afterwards', async () => {
    github = await startFakeGithub({ seed: 'rung', world: organisationGithub(size) });
    const owner = github.truth.world.organisation.login;
    const config = { baseUrl: github.baseUrl, token: githubTokens.good, owner };
    const source = { connector: 'github', config, backfillFrom: '2026-01-01' };
    const { connectionId, scopeIds } = await connect(product, 'Rungs', source);
    await product.settled();
    const path = `sources/${connectionId}/scopes/${scopeIds[0]}/rung`;
    const kept = () =>
      product.database.dataSource.query<object[]>(
        `select rung, (select count(*) from setting) as settings, (select count(distinct rung) from production_deployment
           where connection_id = $1) as rungs from connection_scope where connection_id = $1`,
        [connectionId],
      );
    const before = await kept();
    const preview = await product.ask('POST', `${path}/preview`, changePreview, { rung: 'merge' });
    expect(await kept()).toEqual(before);
    expect(await shown(preview)).toEqual(figuresOf(preview, 'before'));
    expect(await noted(() => product.send('PUT', path, { rung: 'merge' }))).toEqual(told(preview));
    expect(await shown(preview)).toEqual(figuresOf(preview, 'after'));
    expect(preview.changes.map(({ metric }) => metric)).toContain('deployments');
    const same = await product.ask('POST', `${path}/preview`, changePreview, { rung: 'merge' });
    expect(same).toEqual({ told: true, n: 0, changes: [] });
    const wrong = await product.send('POST', `${path}/preview`, { rung: 'workflow' }).catch(String);
    expect(wrong).toContain('workflow');
  });

  it('makes few calls where there is much, and says that it is a sample', async () => {
    github = await startFakeGithub({ seed: 'rehearsal', world: busyGithub(130) });
    const scopeId = String(github.truth.repository('nordic-etat/benefits').id);
    const config = { baseUrl: github.baseUrl, token: githubTokens.good, owner: 'nordic-etat' };
    const { whole, delivery } = await rehearse({ connector: 'github', config }, scopeId);
    expect([whole, delivery?.found]).toEqual([false, 'deployment']);
    expect(github.log().length).toBeLessThanOrEqual(60);
  });

  it('offers each workflow whose runs succeeded as what puts into production, and proposes the one that is named so', async () => {
    github = await startFakeGithub({ seed: 'workflow', world: deployedByWorkflow });
    const scopeId = String(github.truth.repository('nordic-etat/letters').id);
    const config = { baseUrl: github.baseUrl, token: githubTokens.good, owner: 'nordic-etat' };
    const { delivery } = await rehearse({ connector: 'github', config }, scopeId);
    expect(delivery?.found).toBe('merge');
    const offered = delivery?.rungs.flatMap(({ workflow, deployments }) =>
      workflow ? [{ ...workflow, deployments }] : [],
    );
    const from = '2025-12-11';
    expect(offered).toEqual([
      {
        path: '.github/workflows/check.yml',
        name: 'Check',
        runs: 16,
        succeeded: 14,
        from,
        proposed: false,
        ...{ jobs: [], jobsOf: 2 },
        deployments: 7,
      },
      {
        path: '.github/workflows/ship.yml',
        name: 'Deploy to production',
        runs: 8,
        succeeded: 7,
        from,
        proposed: true,
        ...{ jobs: [], jobsOf: 2 },
        deployments: 7,
      },
    ]);
    const ship = delivery?.rungs.find(({ workflow }) => workflow?.proposed);
    // Opened with its commit, merged after as many hours as its number says, put out half an hour later.
    const leads = ship?.records.map(({ label, startedAt, finishedAt }) => [
      label,
      finishedAt && hours(startedAt, finishedAt),
    ]);
    expect(Object.fromEntries(leads ?? [])).toMatchObject({ '#7': 7.5, '#6': 6.5, '#5': 5.5 });
    expect(ship?.reading.n).toBe(7);
    expect(github.violations()).toEqual([]);
  });

  it('offers the jobs of a workflow by the names in its newest runs, and stores nothing of them', async () => {
    github = await startFakeGithub({ seed: 'jobs', world: deployedByJob });
    const scopeId = String(github.truth.repository('nordic-etat/letters').id);
    const config = { baseUrl: github.baseUrl, token: githubTokens.good, owner: 'nordic-etat' };
    const before = await stored();
    const { delivery } = await rehearse({ connector: 'github', config }, scopeId);
    expect(await stored()).toEqual(before);
    const offered = delivery?.rungs.flatMap(({ workflow }) => (workflow ? [workflow] : []));
    const ship = offered?.find(({ path }) => path === shipFile);
    // The newest goes on; of the two before it one failed early.
    expect(ship).toMatchObject({ jobs: ['build', 'deploy (prod)', 'smoke'], jobsOf: 2 });
    const asked = github.log().filter(({ target }) => target.includes('/jobs?'));
    expect(asked).toHaveLength(2 * (offered?.length ?? 0));
    expect(github.violations()).toEqual([]);
  });

  it('says which permission is missing and where to give it', async () => {
    const { scopeId, source } = await githubSource({}, githubTokens.metadataOnly);
    const { missing, delivery } = await rehearse(source, scopeId);
    expect(delivery).toBeNull();
    expect(missing.map(({ nextStep }) => [nextStep.key, nextStep.values['permission']])).toEqual(
      ['Pull requests', 'Issues', 'Deployments', 'Contents', 'Contents', 'Actions'].map((name) => [
        'rehearsal.githubPermission',
        name,
      ]),
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
