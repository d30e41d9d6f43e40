import { GithubPlay } from './github/play.js';
import type { GithubTruth } from './github/truth.js';
import type { GithubWorld } from './github/world.js';
import type { Random } from './kit/random.js';

const hour = 3_600_000;
const day = 24 * hour;
/** GitHub begins no older run again, and ends what goes on for longer. */
const mostToBeginAgain = 30 * day;
const mostToGoOn = 35 * day;

/** One repository with several pages of everything, beside a small one. */
export const busyGithub =
  (pulls: number) =>
  (random: Random): GithubWorld => {
    const play = new GithubPlay(random, '2026-01-05T06:00:00Z');
    const repository = play.truth.addRepository({ name: 'benefits' }).id;
    play.truth.addRepository({ name: 'letters' });
    for (let number = 1; number <= pulls; number++) {
      play.after(random.integer(1, 4) * hour).openPull({ repository, headRef: `bt-${number}` });
      if (random.chance(0.3)) play.after(hour).review({ repository, number });
      if (random.chance(0.85)) {
        play.after(hour).mergePull({ repository, number, method: random.pick(['squash', 'merge', 'rebase']) });
      }
      deploy(play.after(60_000), repository, random);
      build(play.truth, repository, random);
      if (random.chance(0.95)) play.truth.publishRelease({ repository, tag: `r-${number}` });
    }
    // Histories longer than a page of a nested list.
    for (let n = 0; n < 120; n++) play.after(60_000).pushToPull({ repository, number: pulls - 1 });
    for (let n = 0; n < 105; n++) play.after(60_000).review({ repository, number: pulls - 2, state: 'COMMENTED' });
    return play.end();
  };

const deploy = (truth: GithubTruth, repository: number, random: Random): void => {
  const { id: deployment } = truth.deploy({ repository, environment: random.pick(['production', 'staging']) });
  truth.deploymentStatus({ repository, deployment, state: 'in_progress' });
  if (random.chance(0.9)) {
    truth.deploymentStatus({ repository, deployment, state: random.pick(['success', 'success', 'failure']) });
  }
};

const build = (truth: GithubTruth, repository: number, random: Random): void => {
  const { id: run } = truth.startRun({ repository, path: random.pick(['.github/workflows/test.yml', 'deploy.yml']) });
  if (random.chance(0.9)) truth.finishRun({ repository, run, conclusion: random.pick(['success', 'failure']) });
};

/** Something happens, anywhere, to anything that is there. */
export const something = (truth: GithubTruth, random: Random): void => {
  const {
    id: repository,
    pulls,
    deployments,
    runs,
  } = truth.repository(random.pick(['nordic-etat/benefits', 'nordic-etat/letters']));
  const open = [...pulls.values()].filter(({ state }) => state === 'open');
  const any = [...pulls.values()];
  const events: (() => void)[] = [
    () => truth.openPull({ repository, headRef: `new-${random.hex(6)}` }),
    () => truth.pushToBranch({ repository }),
    () => deploy(truth, repository, random),
    () => build(truth, repository, random),
    () => truth.publishRelease({ repository, tag: `n-${random.hex(6)}` }),
    () => truth.addEnvironment({ repository, name: random.pick(['qa', 'training', 'prod-eu']) }),
    () => truth.removeEnvironment({ repository, name: random.pick(['qa', 'staging']) }),
  ];
  if (any.length > 0) {
    const { number } = random.pick(any);
    events.push(
      () => truth.editPull({ repository, number, label: 'looked-at' }),
      () => truth.review({ repository, number }),
    );
  }
  if (open.length > 0) {
    const { number } = random.pick(open);
    events.push(
      () => truth.mergePull({ repository, number, method: random.pick(['squash', 'merge', 'rebase']) }),
      () => truth.closePull({ repository, number }),
      () => truth.forcePush({ repository, number }),
      () => truth.convertToDraft({ repository, number }),
    );
  }
  const running = [...deployments.values()].filter(({ statuses }) => statuses.at(-1)?.state === 'in_progress');
  if (running.length > 0) {
    const { id: deployment } = random.pick(running);
    events.push(() => truth.deploymentStatus({ repository, deployment, state: 'success' }));
  }
  const lastRun = [...runs.values()].at(-1);
  if (lastRun !== undefined) {
    const isOver = lastRun.attempts.at(-1)?.status === 'completed';
    const age = Date.parse(truth.now()) - Date.parse(lastRun.createdAt);
    if (!isOver && age < mostToGoOn) events.push(() => truth.finishRun({ repository, run: lastRun.id }));
    if (isOver && age < mostToBeginAgain) events.push(() => truth.rerun({ repository, run: lastRun.id }));
  }
  random.pick(events)();
};
