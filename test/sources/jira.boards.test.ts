import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { busyJira } from './jira-life.js';
import { keptIn, truthOf } from './jira-truth.js';
import { type FakeJira, startFakeJira } from './jira/fake.js';
import { jiraAccount } from './jira/play.js';
import { RunAtFake } from './run-at-fake.js';

const jira = connectors.find(({ id }) => id === 'jira') as Connector;
const day = 86_400_000;

let fake: FakeJira;
afterEach(async () => fake.stop());

const begin = async (kind: 'cloud' | 'dataCenter') => {
  fake = await startFakeJira({ seed: 'boards', world: busyJira(8, { kind, pageSizes: { issues: 3 } }) });
  const { email, token } = jiraAccount(fake.truth.world);
  const own = kind === 'cloud' ? { email } : {};
  const config = jira.config.parse({ baseUrl: fake.baseUrl, deployment: kind, token, ...own });
  const run = new RunAtFake(fake, jira, config, '2025-01-01');
  const scopes = await run.scopes();
  const later = async (milliseconds: number) => {
    fake.clock.advance(milliseconds);
    return run.once(scopes);
  };
  return { run, later };
};

describe.each(['cloud', 'dataCenter'] as const)('Boards, sprints and versions of a Jira %s', (kind) => {
  it('are kept as they are, whatever changes, within a day, and those that were deleted leave', async () => {
    const { run, later } = await begin(kind);
    const { truth } = fake;
    const [first, second] = truth.world.boards;
    if (first === undefined || second === undefined) throw new Error('No boards to read');
    const [started] = truth.world.sprints;
    truth.startSprint({ sprint: started?.id ?? 0 });
    // More than one page of each, and a board that shows two projects.
    first.projectIds.push(...second.projectIds);
    for (let n = 2; n < 9; n++) {
      truth.addSprint({ board: first.id, name: `Sprint ${n}` });
      truth.addVersion({ project: first.projectIds[0] ?? '', name: `${n}.0` });
      truth.addBoard({ ...first, name: `Copy ${n}`, projects: first.projectIds });
    }
    expect(await later(0)).toMatchObject({ outcome: 'done', skipped: [] });
    expect(keptIn(run.store)).toEqual(truthOf(truth));
    expect(run.store.setAside).toEqual([]);

    first.columns = [...first.columns.slice(1), { name: 'Off', statusIds: [] }];
    truth.closeSprint({ sprint: started?.id ?? 0 });
    truth.releaseVersion({ version: truth.world.versions[0]?.id ?? '', on: '2026-03-31' });
    expect((await later(day)).progress.documentsChanged).toBeGreaterThan(0);
    expect(keptIn(run.store)).toEqual(truthOf(truth));

    truth.removeBoard({ board: truth.world.boards.at(-1)?.id ?? 0 });
    truth.removeSprint({ sprint: truth.world.sprints.at(-1)?.id ?? 0 });
    truth.removeVersion({ version: truth.world.versions.at(-1)?.id ?? '' });
    expect(await later(day)).toMatchObject({ outcome: 'done', suspicions: [] });
    expect(keptIn(run.store)).toEqual(truthOf(truth));
    expect(fake.violations()).toEqual([]);
  });

  it('T27: an issue that was taken out of a sprint is out of it, and its history says when', async () => {
    const { run, later } = await begin(kind);
    const { truth } = fake;
    const [first] = truth.world.boards;
    const [sprint] = truth.world.sprints;
    const next = truth.addSprint({ board: first?.id ?? 0, name: 'Next' });
    const { id: issue } = truth.createIssue({ project: 'BEN' });
    for (const planned of [sprint?.id ?? 0, next.id, null]) {
      truth.plan({ issue, sprint: planned });
      expect(await later(60_000)).toMatchObject({ outcome: 'done', skipped: [] });
      expect(keptIn(run.store)).toEqual(truthOf(truth));
    }
    expect(run.store.documents.get(`issues ${issue}`)?.fact).toMatchObject({
      sprintIds: [],
      sprintChanges: [{ to: [String(sprint?.id)] }, { to: [String(next.id)] }, { from: [String(next.id)], to: [] }],
    });
    // What was closed while the issue was in it stays with it.
    truth.plan({ issue, sprint: next.id });
    truth.closeSprint({ sprint: next.id });
    truth.plan({ issue, sprint: sprint?.id ?? 0 });
    await later(60_000);
    expect(run.store.documents.get(`issues ${issue}`)?.fact).toMatchObject({
      sprintIds: [String(next.id), String(sprint?.id)],
    });
  });

  it('that the key may not see are no reason not to read its issues, and stay as they were', async () => {
    const { run, later } = await begin(kind);
    await later(0);
    const contents = run.store.contents();
    fake.faults.add({ route: '/rest/agile/', fault: { kind: 'bent', name: 'no agile', bend: without } });
    expect(await later(day)).toMatchObject({ outcome: 'done', skipped: [], suspicions: [] });
    expect(run.store.contents()).toEqual(contents);
    expect(run.logged.join()).toContain('jira.hidden');
  });
});

/** As a Jira without Jira Software says it. */
const without = () => ({
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: { message: 'null for uri', 'status-code': 404 },
  cost: 1,
});
