import { afterEach, describe, expect, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { deployedByJob, shipFile } from '../scenarios/deployed-by-job.js';
import { keptIn, truthOf } from './github-truth.js';
import { refused } from './github/faults/bends.js';
import { type FakeGithub, startFakeGithub } from './github/fake.js';
import { githubTokens } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import { personMark } from './kit/people.js';
import { RunAtFake } from './run-at-fake.js';

const github = connectors.find(({ id }) => id === 'github') as Connector;
const [minute, day] = [60_000, 86_400_000];
const repository = 'nordic-etat/letters';

describe('Jobs of the workflow that was chosen', () => {
  let fake: FakeGithub;
  afterEach(async () => fake.stop());

  /** Pages of two, so that the jobs of one run are several. */
  const begin = async (jobsOf: string | null = shipFile) => {
    fake = await startFakeGithub({ seed: 'jobs', world: deployedByJob, mostPerPage: 2 });
    const config = github.config.parse({ baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' });
    const run = new RunAtFake<GithubTruth>(fake, github, config, '2020-01-01');
    run.store.jobsOf = jobsOf;
    return { run, scopes: await run.scopes() };
  };
  /** Which runs the jobs of were asked for, each page once. */
  const asked = (from = 0): string[] =>
    fake
      .log()
      .slice(from)
      .flatMap(({ target }) => /\/runs\/(\d+)\/jobs\?/.exec(target)?.[1] ?? []);
  const runs = () =>
    [...fake.truth.repository(repository).runs.values()].filter(
      ({ workflow, event }) => workflow.path === shipFile && event === 'push',
    );

  it('are read of every go, once the run is over never again, and of no other run', async () => {
    const { run, scopes } = await begin();
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth, shipFile));
    const ids = runs().map(({ id }) => String(id));
    expect([...new Set(asked())].sort()).toEqual([...ids].sort());
    expect(JSON.stringify([...run.store.documents.values()].filter(({ stream }) => stream === 'jobs'))).not.toMatch(
      personMark,
    );
    // The last goes on, and is asked for again until it is over.
    const going = ids.at(-1);
    for (const finish of [false, true]) {
      const from = fake.log().length;
      fake.clock.advance(minute);
      if (finish) {
        fake.truth.runJob({ repository, run: Number(going), name: 'smoke', conclusion: 'failure' });
        fake.truth.finishRun({ repository, run: Number(going), conclusion: 'failure' });
      }
      fake.clock.advance(minute);
      await run.untilDone(scopes);
      expect(new Set(asked(from))).toEqual(new Set([going]));
      expect(keptIn(run.store)).toEqual(truthOf(fake.truth, shipFile));
    }
    const from = fake.log().length;
    fake.clock.advance(day);
    await run.untilDone(scopes);
    expect(asked(from)).toEqual([]);
    expect(fake.violations()).toEqual([]);
  });

  it('are asked for again when the run is begun again, and never where no job was chosen', async () => {
    const { run, scopes } = await begin(null);
    await run.untilDone(scopes);
    expect(asked()).toEqual([]);
    run.store.jobsOf = shipFile;
    await run.untilDone(scopes);
    const [first] = runs();
    const id = first?.id ?? 0;
    fake.clock.advance(minute);
    fake.truth.rerun({ repository, run: id, failedOnly: true });
    fake.truth.runJob({ repository, run: id, name: 'deploy (prod)', conclusion: 'cancelled' });
    fake.truth.finishRun({ repository, run: id, conclusion: 'cancelled' });
    fake.clock.advance(day);
    await run.untilDone(scopes);
    expect(keptIn(run.store)).toEqual(truthOf(fake.truth, shipFile));
  });

  it('of a run that GitHub threw away are known to be gone, where GitHub says so twice', async () => {
    const { run, scopes } = await begin(null);
    await run.untilDone(scopes);
    run.store.jobsOf = shipFile;
    const gone = String(runs()[1]?.id);
    fake.truth.removeRun({ repository, run: Number(gone) });
    const kept = (id: string) => run.store.documents.get(`jobs ${id}`)?.fact;
    const hidden = fake.faults.add({
      route: '/actions/runs/\\d+/jobs',
      fault: { kind: 'bent', name: 'hidden', bend: refused(404, 'Not Found') },
    });
    await run.untilDone(scopes);
    // All were refused, and one of them is in no list.
    expect([...run.store.documents.keys()].filter((key) => key.startsWith('jobs '))).toEqual([`jobs ${gone}`]);
    hidden.remove();
    await run.untilDone(scopes);
    expect(kept(gone)).toMatchObject({ kind: 'workflowJobs', found: false, jobs: [] });
    const { [`runs ${gone}`]: _run, [`jobs ${gone}`]: _jobs, ...rest } = keptIn(run.store);
    expect(rest).toEqual(truthOf(fake.truth, shipFile));
    const from = fake.log().length;
    await run.untilDone(scopes);
    expect(asked(from)).not.toContain(gone);
  });
});
