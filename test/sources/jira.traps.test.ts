import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, refetch, type Connector } from 'connectors';
import { keptIn, truthOf } from './jira-truth.js';
import { type FakeJira, startFakeJira } from './jira/fake.js';
import { jiraAccount, JiraPlay, type JiraShape, statusIds } from './jira/play.js';
import type { Random } from './kit/random.js';
import { RunAtFake } from './run-at-fake.js';

const jira = connectors.find(({ id }) => id === 'jira') as Connector;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let fake: FakeJira;
afterEach(async () => fake.stop());

/** One project with six issues, a month old, each of which moved once. */
const small =
  (shape: JiraShape) =>
  (random: Random): ReturnType<JiraPlay['end']> => {
    const play = new JiraPlay(random, '2026-01-05T06:00:00Z', shape);
    const project = play.addProject('BEN', 'Benefits');
    for (let n = 1; n <= 6; n++) {
      play.after(hour).createIssue({ project });
      play.after(minute).transition({ issue: `BEN-${n}`, to: statusIds(play.world).active });
    }
    play.after(30 * day);
    return play.end();
  };

const begin = async (shape: JiraShape = {}) => {
  fake = await startFakeJira({ seed: 'traps', world: small(shape) });
  const config = jira.config.parse({
    baseUrl: fake.baseUrl,
    deployment: 'cloud',
    ...jiraAccount(fake.truth.world),
  });
  const run = new RunAtFake(fake, jira, config, '2025-01-01');
  const scopes = await run.scopes();
  const later = async (milliseconds: number) => {
    fake.clock.advance(milliseconds);
    const result = await run.once(scopes);
    expect(result).toMatchObject({ outcome: 'done', skipped: [] });
    return result;
  };
  await later(0);
  return { run, scopes, later, truth: fake.truth };
};
const isWhole = (run: RunAtFake<unknown>): void => expect(keptIn(run.store)).toEqual(truthOf(fake.truth));

describe('What other readers of Jira lost', () => {
  it('T1: an issue is found in whatever zone the owner of the key lives, also when that is changed between two runs', async () => {
    const { run, later, truth } = await begin();
    for (const zone of ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Tongatapu']) {
      for (const account of truth.world.accounts) account.timeZone = zone;
      truth.edit({ issue: 'BEN-1', summary: zone });
      await later(2 * minute);
      isWhole(run);
    }
  });

  it('T3: an issue updated at every tick is stored', async () => {
    const { run, later, truth } = await begin({ timeZone: 'America/Los_Angeles' });
    for (let tick = 0; tick < 8; tick++) {
      truth.edit({ issue: 'BEN-2', summary: `Tick ${tick}` });
      // Once more in the middle of the run, after its signpost.
      fake.faults.add({
        route: '/search/jql',
        times: 1,
        fault: { kind: 'mutate', change: () => truth.edit({ issue: 'BEN-2', summary: `During ${tick}` }) },
      });
      await later(16 * minute);
      isWhole(run);
    }
  });

  it('T4: an issue that the index knew later than a younger one is stored', async () => {
    const { run, later, truth } = await begin();
    const late = truth.issue('BEN-1').id;
    truth.lag(({ id }) => (id === late ? 5 * minute : 0));
    truth.edit({ issue: 'BEN-1', summary: 'Late' });
    fake.clock.advance(minute);
    truth.edit({ issue: 'BEN-2', summary: 'At once' });
    await later(minute);
    expect(keptIn(run.store)).not.toEqual(truthOf(truth));
    await later(5 * minute);
    isWhole(run);
  });

  it('T6: an issue that a webhook names before the index knows it is stored, and nothing is taken for gone', async () => {
    const { run, scopes, later, truth } = await begin();
    truth.lag(hour);
    const { id } = truth.createIssue({ project: 'BEN' });
    const { connector, config, io, store, backfillFrom } = run;
    const request = { connector, config, scopes, backfillFrom, io, store, signal: new AbortController().signal };
    const wanted = (sourceId: string) => ({ stream: 'issues', scopeId: scopes[0]?.id ?? null, sourceId });
    await refetch({ ...request, wanted: [wanted(id), wanted('99999')] });
    isWhole(run);
    await later(minute);
    isWhole(run);
    expect(run.store.gone.size).toBe(0);
  });

  it('T8: what is old and was not read again stays, run after run', async () => {
    const { run, later, truth } = await begin();
    const old = [...run.store.documents.keys()];
    for (let n = 0; n < 4; n++) {
      truth.edit({ issue: 'BEN-3', summary: `Words ${n}` });
      await later(90 * day);
    }
    expect([...run.store.documents.keys()]).toEqual(old);
    isWhole(run);
  });

  it('T29: an old issue that changes is read again, however long ago it was created', async () => {
    const { run, later, truth } = await begin();
    truth.transition({ issue: 'BEN-1', to: statusIds(truth.world).done });
    const { progress } = await later(minute);
    expect(progress.documentsChanged).toBe(1);
    isWhole(run);
  });

  it('T28, the localised category: a status counts by the key of its category, in any language', async () => {
    const { run } = await begin({ language: 'nb' });
    const kept = [...run.store.documents.values()].flatMap(({ fact }) => (fact?.kind === 'status' ? [fact] : []));
    expect(kept.map(({ name, category }) => [name, category])).toEqual([
      ['Kø', 'new'],
      ['Klar', 'new'],
      ['Under arbeid', 'indeterminate'],
      ['Gjennomgang', 'indeterminate'],
      ['Venter', 'indeterminate'],
      ['Ferdig', 'done'],
      ['Avbrutt', 'done'],
    ]);
  });
});
