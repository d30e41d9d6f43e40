import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { keptIn, truthOf } from './github-truth.js';
import { noMore, refused } from './github/faults/bends.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { GithubPlay, githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import type { Bend } from './kit/faults.js';
import type { Random } from './kit/random.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const minute = 60_000;
const day = 24 * 60 * minute;
const repository = 'nordic-etat/benefits';

/** Three runs a minute for a day and a bit, several times what GitHub tells of one window. */
const many = (count: number) => (random: Random) => {
  const play = new GithubPlay(random, '2026-01-05T06:00:00Z');
  const { id } = play.truth.addRepository({ name: 'benefits' });
  for (let n = 0; n < count; n++) {
    const { id: run } = play.after(n % 3 === 0 ? minute : 0).startRun({ repository: id });
    if (n % 7 > 0) play.truth.finishRun({ repository: id, run, conclusion: n % 5 === 0 ? 'failure' : 'success' });
  }
  play.after(minute);
  return play.end();
};

describe('Workflow runs', () => {
  let fake: FakeGithub;
  const begin = async (count: number) => {
    fake = await startFakeGithub({ seed: 'runs', world: many(count), latencyMs: 1 });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const run = new RunAtFake<GithubTruth>(fake, github, config, '2026-01-04');
    return { run, scopes: await run.scopes() };
  };
  const asked = (): string[] =>
    fake
      .log()
      .filter(({ target }) => target.includes('/actions/runs?'))
      .map(({ target }) => new URL(target, 'http://x').searchParams.get('created') ?? '');
  afterEach(async () => fake.stop());

  it('T11: are all read where GitHub tells a thousand of a window at most, and refuses more', async () => {
    const { run, scopes } = await begin(1050);
    // A window that is refused outright is halved as well.
    fake.faults.add({
      route: '/actions/runs',
      nth: [2],
      fault: { kind: 'bent', name: '422', bend: refused(422, 'Validation Failed') },
    });
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(run.store.documents.size).toBeGreaterThan(1050);
    expect(fake.violations()).toEqual([]);
    expect(fake.log().filter(({ status }) => status === 422)).toHaveLength(1);
  });

  it('are all read where a list ends too early, twice at the same place, and says it is whole', async () => {
    const { run, scopes } = await begin(350);
    const early = { kind: 'bent', name: 'early', bend: noMore } as const;
    const struck = fake.faults.add({ route: '/actions/runs\\?', nth: [1, 2], fault: early });
    await run.untilDone(scopes);
    expect(struck.fired()).toBe(2);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  });

  it('of one second of which there are more than GitHub tells are read as far as it does, and the others are told of', async () => {
    const { run, scopes } = await begin(1);
    const crowded: Bend = (answer) => {
      const body = answer.body as { total_count: number };
      return body.total_count === 0 ? undefined : { ...answer, body: { ...body, total_count: 1500 } };
    };
    fake.faults.add({ route: '/actions/runs\\?', fault: { kind: 'bent', name: 'crowded', bend: crowded } });
    const { outcome, skipped } = await run.once(scopes);
    expect(outcome).toBe('done');
    const told = skipped.map(({ stream, fault: { code, detail } }) => [stream, code, detail]);
    expect(told).toEqual([['runs', 'keptBack', '1 of 1500 runs of one second']]);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
  });

  it('that go on are read again until they end, however old they are by then, and one that is begun again is too', async () => {
    const { run, scopes } = await begin(20);
    await run.untilDone(scopes);
    const runs = [...fake.truth.repository(repository).runs.values()];
    const open = runs.filter(({ attempts }) => attempts[0]?.status === 'in_progress');
    expect(open).toHaveLength(3);
    for (let days = 0; days < 9; days++) {
      fake.clock.advance(day);
      await run.untilDone(scopes);
    }
    fake.clock.advance(minute);
    for (const { id } of open) fake.truth.finishRun({ repository, run: id });
    fake.clock.advance(minute);
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(asked().at(-1)).toBe('>=2026-01-05T00:00:00Z');
    // Nothing goes on any more: it looks back three days, and once a day as far as a run can be begun again.
    fake.clock.advance(minute);
    fake.truth.rerun({ repository, run: runs[1]?.id ?? 0 });
    fake.clock.advance(minute);
    fake.truth.finishRun({ repository, run: runs[1]?.id ?? 0, conclusion: 'failure' });
    await run.untilDone(scopes);
    expect(asked().at(-1)).toBe('>=2026-01-11T00:00:00Z');
    fake.clock.advance(day);
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    expect(run.store.documents.get(`runs ${runs[1]?.id}`)?.fact).toMatchObject({
      attempts: [
        { number: 1, conclusion: 'success' },
        { number: 2, conclusion: 'failure' },
      ],
    });
  });

  it('are told apart by whether they ran on the default branch, whose name is not kept', async () => {
    const { run, scopes } = await begin(1);
    const branches = ['main', 'feature', null];
    const ids = branches.map((branch) => fake.truth.startRun({ repository, branch }).id);
    for (const id of ids) fake.truth.finishRun({ repository, run: id });
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth));
    const kept = ids.map((id) => run.store.documents.get(`runs ${id}`));
    expect(kept).toMatchObject([{ fact: { onDefaultBranch: true } }, { fact: { onDefaultBranch: false } }, {}]);
    expect(kept[2]?.fact).not.toHaveProperty('onDefaultBranch');
    expect(JSON.stringify(kept)).not.toMatch(/"(main|feature)"/);
  });

  it('that GitHub throws away with age stay', async () => {
    const { run, scopes } = await begin(9);
    await run.untilDone(scopes);
    const [first] = fake.truth.repository(repository).runs.keys();
    fake.truth.removeRun({ repository, run: first ?? 0 });
    fake.clock.advance(8 * day);
    await run.untilDone(scopes);
    expect([...run.store.documents.keys()]).toContain(`runs ${first}`);
  });

  it('T10: may be unknown here, or kept from the key: deployments are read and count without them', async () => {
    const { run, scopes } = await begin(3);
    const { id: deployment } = fake.truth.deploy({ repository });
    fake.truth.deploymentStatus({ repository, deployment, state: 'success' });
    fake.faults.add({
      route: '/actions/',
      fault: { kind: 'bent', name: 'hidden', bend: refused(404, 'Not Found') },
    });
    const { outcome, skipped } = await run.once(scopes);
    expect(outcome).toBe('done');
    expect(skipped.map(({ stream, fault }) => [stream, fault.code])).toEqual([['runs', 'noPermission']]);
    expect(run.store.documents.get(`deployments ${deployment}`)?.fact).toMatchObject({
      statuses: [{ state: 'success' }],
    });
  });
});
