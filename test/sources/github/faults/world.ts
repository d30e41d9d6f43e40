import type { Random } from '../../kit/random.js';
import { GithubPlay } from '../play.js';
import type { GithubTruth } from '../truth.js';
import type { GithubWorld } from '../world.js';

const hour = 3_600_000;
const name = 'nordic-etat/benefits';

/** One repository with two pages of everything when a page holds four. */
export const smallGithub = (random: Random): GithubWorld => {
  const play = new GithubPlay(random, '2026-01-05T06:00:00Z');
  const repository = play.truth.addRepository({ name: 'benefits' }).id;
  for (let number = 1; number <= 6; number++) {
    play.after(random.integer(1, 30) * hour).openPull({ repository, headRef: `bt-${number}` });
    play.after(hour).review({ repository, number });
    if (number % 3 !== 0) play.after(hour).mergePull({ repository, number, method: random.pick(['squash', 'merge']) });
    const { id: deployment } = play.after(60_000).deploy({ repository });
    play.truth.deploymentStatus({ repository, deployment, state: 'in_progress' });
    if (number < 6) play.after(60_000).deploymentStatus({ repository, deployment, state: 'success' });
    play.truth.publishRelease({ repository, tag: `v${number}` });
    const { id: run } = play.truth.startRun({ repository });
    if (number < 6) play.after(60_000).finishRun({ repository, run, conclusion: number === 2 ? 'failure' : 'success' });
  }
  putOutBeside(play.after(60_000));
  for (const name of ['staging', 'prod-eu', 'qa', 'training', 'demo']) play.truth.addEnvironment({ repository, name });
  for (let n = 0; n < 5; n++) {
    const { number } = play.after(hour).openIssue({ repository });
    play.after(60_000).moveCard({ repository, number, to: 'Todo' });
    if (n % 2 === 0) play.after(60_000).closeIssue({ repository, number });
  }
  play.after(hour);
  return play.end();
};

/** Two pages of environments, and nothing else yet. */
export const onlyEnvironments = (random: Random): GithubWorld => {
  const play = new GithubPlay(random, '2026-01-05T06:00:00Z');
  const repository = play.truth.addRepository({ name: 'benefits' }).id;
  for (const environment of ['production', 'staging', 'prod-eu', 'qa', 'training', 'demo'])
    play.after(hour).addEnvironment({ repository, name: environment });
  play.after(hour);
  return play.end();
};

/** Something of every kind: new ones, and old ones that change where a list does not show it. */
export const changes = (truth: GithubTruth, random: Random): void => {
  const { id: repository, pulls, issues, deployments, releases, runs } = truth.repository(name);
  const [oldest] = pulls.values();
  if (oldest !== undefined) {
    truth.review({ repository, number: oldest.number, state: 'COMMENTED' });
    truth.editPull({ repository, number: random.pick([...pulls.keys()]), label: '🚀 ready' });
  }
  const open = [...pulls.values()].find(({ state }) => state === 'open');
  if (open !== undefined) truth.mergePull({ repository, number: open.number, method: 'merge' });
  truth.openPull({ repository });
  const running = [...deployments.values()].find(({ statuses }) => statuses.at(-1)?.state === 'in_progress');
  if (running !== undefined) truth.deploymentStatus({ repository, deployment: running.id, state: 'success' });
  truth.deploymentStatus({ repository, deployment: truth.deploy({ repository }).id, state: 'in_progress' });
  const [first] = releases.values();
  if (first !== undefined) truth.editRelease({ repository, id: first.id, prerelease: !first.prerelease });
  truth.publishRelease({ repository, tag: `n-${random.hex(6)}` });
  truth.pushToBranch({ repository });
  const going = [...runs.values()].find(({ attempts }) => attempts.at(-1)?.status === 'in_progress');
  if (going !== undefined) truth.finishRun({ repository, run: going.id });
  const over = [...runs.values()].find(
    ({ attempts }) => attempts.length === 1 && attempts[0]?.conclusion === 'failure',
  );
  if (over !== undefined) truth.rerun({ repository, run: over.id });
  truth.startRun({ repository });
  truth.addEnvironment({ repository, name: `e-${random.hex(6)}` });
  const [, second, third] = truth.repository(name).environments.values();
  if (second !== undefined) truth.removeEnvironment({ repository, name: second.name });
  if (third !== undefined) truth.editEnvironment({ repository, name: third.name });
  for (const { number, state } of [...issues.values()].slice(0, 2)) {
    truth[state === 'open' ? 'closeIssue' : 'reopenIssue']({ repository, number });
  }
  truth.openIssue({ repository });
  putOutBeside(truth);
};

/** From a branch that is never merged. */
const putOutBeside = (truth: GithubTruth): void => {
  for (let n = 0; n < 6; n++) truth.pushToBranch({ repository: name, branch: 'release' });
  const { id: deployment } = truth.deploy({
    repository: name,
    sha: truth.pushToBranch({ repository: name, branch: 'release' }),
  });
  truth.deploymentStatus({ repository: name, deployment, state: 'success' });
};
