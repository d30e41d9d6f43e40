import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, refetch, type Connector } from 'connectors';
import { keptIn, truthOf } from './jira-truth.js';
import { type FakeJira, startFakeJira } from './jira/fake.js';
import { jiraAccount, JiraPlay, statusIds } from './jira/play.js';
import type { Random } from './kit/random.js';
import { RunAtFake } from './run-at-fake.js';

const jira = connectors.find(({ id }) => id === 'jira') as Connector;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const two =
  (kind: 'cloud' | 'dataCenter') =>
  (random: Random): ReturnType<JiraPlay['end']> => {
    const play = new JiraPlay(random, '2026-01-05T06:00:00Z', { kind });
    for (const key of ['BEN', 'PEN']) {
      const project = play.addProject(key, key);
      for (let n = 1; n <= 3; n++) play.after(hour).createIssue({ project });
    }
    play.after(30 * day);
    return play.end();
  };

describe.each(['cloud', 'dataCenter'] as const)('A project of Jira that gets another key (%s)', (kind) => {
  let fake: FakeJira;
  afterEach(async () => fake.stop());
  const begin = async () => {
    fake = await startFakeJira({ seed: 'keys', world: two(kind) });
    const config = jira.config.parse({ baseUrl: fake.baseUrl, deployment: kind, ...jiraAccount(fake.truth.world) });
    const run = new RunAtFake(fake, jira, config, '2025-01-01');
    const scopes = await run.scopes();
    const later = async (milliseconds: number) => {
      fake.clock.advance(milliseconds);
      expect(await run.once(scopes)).toMatchObject({ outcome: 'done', skipped: [] });
    };
    await later(0);
    const keys = (key: string): readonly string[] =>
      [...run.store.documents.values()].flatMap(({ fact }) =>
        fact?.kind === 'workItem' && fact.key === key ? [[key, ...fact.formerKeys].join(' ')] : [],
      );
    return { run, scopes, later, keys };
  };
  const isTrue = (run: RunAtFake<unknown>): void => expect(keptIn(run.store)).toEqual(truthOf(fake.truth));

  it('has all its issues under it within a day, and under the one before as well: none of them says that it changed', async () => {
    const { run, later, keys } = await begin();
    fake.truth.renameProject({ project: 'BEN', key: 'CASE' });
    await later(day);
    expect(keys('CASE-2')).toEqual(['CASE-2 BEN-2']);
    expect(keys('PEN-2')).toEqual(['PEN-2']);
    isTrue(run);
    fake.truth.renameProject({ project: 'CASE', key: 'CLAIM' });
    await later(day);
    expect(keys('CLAIM-2').map((all) => all.split(' ').sort())).toEqual([['BEN-2', 'CASE-2', 'CLAIM-2']]);
  });

  it('keeps them when an issue is read again, for a change or for a webhook', async () => {
    const { run, scopes, later, keys } = await begin();
    fake.truth.renameProject({ project: 'BEN', key: 'CASE' });
    fake.truth.transition({ issue: 'CASE-1', to: statusIds(fake.truth.world).active });
    await later(minute);
    expect(keys('CASE-1')).toEqual(['CASE-1 BEN-1']);
    fake.truth.transition({ issue: 'CASE-2', to: statusIds(fake.truth.world).active });
    fake.clock.advance(minute);
    const { connector, config, io, store, backfillFrom } = run;
    const wanted = [{ stream: 'issues', scopeId: null, sourceId: fake.truth.issue('CASE-2').id }];
    const request = { connector, config, io, scopes, backfillFrom, store };
    await refetch({ ...request, wanted, signal: new AbortController().signal });
    expect(keys('CASE-2')).toEqual(['CASE-2 BEN-2']);
    await later(day);
    isTrue(run);
  });

  it('gives its issues that come later both keys too, as Jira finds them by either', async () => {
    const { run, later, keys } = await begin();
    fake.truth.renameProject({ project: 'BEN', key: 'CASE' });
    fake.truth.createIssue({ project: 'CASE' });
    await later(minute);
    expect(keys('CASE-4')).toEqual(['CASE-4 BEN-4']);
    await later(day);
    isTrue(run);
  });

  it('is known by them of an issue that was moved away from it since', async () => {
    const { run, later, keys } = await begin();
    fake.truth.renameProject({ project: 'BEN', key: 'CASE' });
    fake.truth.move({ issue: 'CASE-1', project: 'PEN' });
    await later(minute);
    const moved = fake.truth.issue('CASE-1').key;
    expect(keys(moved).map((all) => all.split(' ').sort())).toEqual([['BEN-1', 'CASE-1', moved]]);
    // Where the project that it came from is hidden, its history alone tells.
    for (const { hidden } of fake.truth.world.accounts) hidden.add(fake.truth.project('CASE').id);
    fake.truth.comment({ issue: moved });
    fake.clock.advance(minute);
    const seen = await run.once((await run.scopes()).filter(({ detail }) => detail === 'PEN'));
    expect(seen).toMatchObject({ outcome: 'done', skipped: [] });
    expect(keys(moved)).toEqual([`${moved} CASE-1`]);
  });
});
