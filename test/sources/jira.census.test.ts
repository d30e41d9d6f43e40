import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { busyJira } from './jira-life.js';
import { keptIn, truthOf } from './jira-truth.js';
import { type FakeJira, startFakeJira } from './jira/fake.js';
import { jiraAccount } from './jira/play.js';
import { RunAtFake } from './run-at-fake.js';

const jira = connectors.find(({ id }) => id === 'jira') as Connector;
const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;

let fake: FakeJira;
afterEach(async () => fake.stop());

const begin = async (kind: 'cloud' | 'dataCenter') => {
  fake = await startFakeJira({ seed: 'census', world: busyJira(24, { kind }) });
  const account = kind === 'cloud' ? jiraAccount(fake.truth.world) : { token: jiraAccount(fake.truth.world).token };
  const config = jira.config.parse({ baseUrl: fake.baseUrl, deployment: kind, ...account });
  const run = new RunAtFake(fake, jira, config, '2025-01-01');
  const scopes = await run.scopes();
  await run.untilDone(scopes);
  expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  const later = async (milliseconds: number) => {
    fake.clock.advance(milliseconds);
    return run.once(scopes);
  };
  return { run, scopes, later };
};

describe.each(['cloud', 'dataCenter'] as const)('What a Jira %s removed without a word', (kind) => {
  it('T7: leaves within a week, a day after it was missed, and what moved or came meanwhile is as it is', async () => {
    const { run, later } = await begin(kind);
    fake.truth.remove({ issue: 'BEN-3' });
    fake.truth.remove({ issue: 'BEN-4' });
    const { id } = fake.truth.issue('BEN-5');
    fake.truth.move({ issue: id, project: 'ARC' });
    expect((await later(week / 2)).suspicions).toEqual([]);
    expect(Object.keys(keptIn(run.store))).toHaveLength(Object.keys(truthOf(fake.truth)).length + 2);
    const ben = fake.truth.project('BEN').id;
    expect(await later(week)).toMatchObject({ outcome: 'done', suspicions: [], skipped: [] });
    expect([run.store.gone.size, run.store.censuses.get(`${ben} issues`)?.missing]).toEqual([0, 2]);
    expect(await later(day)).toMatchObject({ outcome: 'done', suspicions: [], skipped: [] });
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(run.store.documents.get(`issues ${id}`)?.scopeId).toBe(fake.truth.project('ARC').id);
    expect(fake.violations()).toEqual([]);
  });

  it('or hid, as a whole project, holds back no other: people are told of it, and what moved there comes back', async () => {
    const { run, later } = await begin(kind);
    const project = fake.truth.project('LET').id;
    const living = (scope: string) =>
      [...run.store.documents].filter(([key, { scopeId }]) => key.startsWith('issues ') && scopeId === scope).length;
    const [before, ben] = [living(project), fake.truth.project('BEN').id];
    const all = living(ben);
    const hiddenFrom = fake.truth.world.accounts.map(({ hidden }) => hidden);
    for (const hidden of hiddenFrom) hidden.add(project);
    fake.truth.remove({ issue: 'BEN-3' });
    fake.truth.move({ issue: 'BEN-5', project: 'LET' });
    const told = async (wait: number) => (await later(wait)).suspicions.map(({ scopeId }) => scopeId);
    // It may be hidden for a moment, with what has just moved there.
    expect([await told(week + 1), run.store.censuses.get(`${ben} issues`)?.missing]).toEqual([[project], 2]);
    expect([living(ben), living(project)]).toEqual([all, before]);
    expect(await told(day + hour)).toEqual([project]);
    expect([living(ben), living(project)]).toEqual([all - 2, before]);
    for (const hidden of hiddenFrom) hidden.clear();
    expect(await told(week)).toEqual([]);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  });

  it('is not what an index lost for a while', async () => {
    const { run, later } = await begin(kind);
    const contents = run.store.contents();
    fake.truth.lag(({ id }) => (Number(id) % 2) * 1000 * week);
    expect(await later(week + 1)).toMatchObject({ outcome: 'done', suspicions: [] });
    expect(run.store.contents()).toEqual(contents);
  });
});

describe('What a Jira removed without a word', () => {
  it('is not what moved to a project that is not read: that is stored as being there', async () => {
    const { run, scopes } = await begin('cloud');
    const moved = fake.truth.issue('BEN-5').id;
    fake.truth.move({ issue: 'BEN-5', project: 'ARC' });
    fake.clock.advance(week + 1);
    await run.once(scopes.filter(({ detail }) => detail !== 'ARC'));
    expect(run.store.documents.get(`issues ${moved}`)?.scopeId).toBe(fake.truth.project('ARC').id);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  });

  it('is found when the index had it later than any run looked back', async () => {
    const { run, later } = await begin('cloud');
    fake.truth.lag(3 * 86_400_000);
    fake.truth.createIssue({ project: 'BEN', summary: 'Late' });
    for (let n = 0; n < 3; n++) await later(30 * 3_600_000);
    expect(Object.values(keptIn(run.store))).not.toContainEqual(expect.objectContaining({ title: 'Late' }));
    await later(week);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  });

  it('is not what the key may no longer see: nothing leaves, and people are told', async () => {
    const { run, later } = await begin('cloud');
    const contents = run.store.contents();
    const [account] = fake.truth.world.accounts;
    account?.hidden.add(fake.truth.project('LET').id);
    expect(await later(week + 1)).toMatchObject({
      outcome: 'done',
      skipped: [{ fault: { code: 'notFound', kind: 'yours' } }],
    });
    expect(run.store.contents()).toEqual(contents);
    account?.hidden.clear();
    if (account) account.may = 'nothing';
    expect((await later(week)).suspicions).toHaveLength(3);
    expect(run.store.contents()).toEqual(contents);
    if (account) account.may = 'browse';
    await later(week);
    expect((await later(week)).suspicions).toEqual([]);
    expect(run.store.contents()).toEqual(contents);
  });

  it('is not a project that was archived', async () => {
    const { run, later } = await begin('cloud');
    const contents = run.store.contents();
    fake.truth.project('LET').archived = true;
    const result = await later(week + 1);
    expect(result.suspicions.map(({ fault }) => fault.code)).toEqual(['notSeen']);
    expect(run.store.contents()).toEqual(contents);
    fake.truth.project('LET').archived = false;
    expect((await later(week)).suspicions).toEqual([]);
  });
});
