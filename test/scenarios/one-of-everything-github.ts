import { dependabot } from '../sources/kit/people.js';
import type { Random } from '../sources/kit/random.js';
import { GithubPlay } from '../sources/github/play.js';
import type { GithubWorld } from '../sources/github/world.js';

/** One small repository in which everything a connector must understand happens once; times are UTC. */
export function oneOfEverythingGithub(random: Random): GithubWorld {
  const play = new GithubPlay(random, '2026-03-02T06:00:00Z');
  const repository = play.truth.addRepository({ name: 'permit-portal' }).id;
  play.truth.addRepository({ name: 'empty-shelf', withCommit: false });
  play.truth.addRepository({ name: 'open-data', isPrivate: false });

  // 1: a draft made ready, approved, squashed, in production an hour later.
  const first = [{ authoredAt: '2026-03-02T08:00:00Z' }, { authoredAt: '2026-03-02T11:30:00Z' }];
  play
    .at('2026-03-02T12:00:00Z')
    .openPull({ repository, title: 'PP-1 Ask for the address once', draft: true, commits: first });
  play.at('2026-03-03T08:00:00Z').readyForReview({ repository, number: 1 });
  play.at('2026-03-03T10:00:00Z').review({ repository, number: 1, state: 'CHANGES_REQUESTED' });
  play.at('2026-03-03T11:00:00Z').review({ repository, number: 1, state: 'APPROVED' });
  play.at('2026-03-03T12:00:00Z').mergePull({ repository, number: 1, method: 'squash' });
  deployed(play, repository, '2026-03-03T12:30:00Z', '2026-03-03T13:00:00Z');

  // 2: rewritten once; the first commit is older than what the branch still shows. Merged with a merge commit.
  const old = [{ authoredAt: '2026-03-03T09:00:00Z' }];
  play
    .at('2026-03-03T15:00:00Z')
    .openPull({ repository, title: 'Shorter letters', headRef: 'feature/pp-2_letters', commits: old });
  play.at('2026-03-04T09:00:00Z').forcePush({ repository, number: 2, authoredAt: '2026-03-04T08:50:00Z' });
  play.at('2026-03-04T10:00:00Z').enqueue({ repository, number: 2 });
  play.at('2026-03-04T10:20:00Z').mergePull({ repository, number: 2, method: 'merge' });

  // 3: closed, opened again, closed for good without a merge. 4: still open, from a fork that is gone.
  play.at('2026-03-04T11:00:00Z').openPull({ repository, title: 'Idea', labels: ['idea'] });
  play.at('2026-03-04T12:00:00Z').closePull({ repository, number: 3 });
  play.at('2026-03-05T12:00:00Z').reopenPull({ repository, number: 3 });
  play.at('2026-03-06T12:00:00Z').closePull({ repository, number: 3 });
  play
    .at('2026-03-05T08:00:00Z')
    .openPull({ repository, title: 'From outside', from: 'deletedFork', author: null, body: null });

  // 5: a bot's. 6: rebased, two commits on the default branch. 7: takes 6 back.
  play.at('2026-03-05T09:00:00Z').openPull({ repository, title: 'Bump left-pad', author: dependabot });
  play.at('2026-03-05T09:30:00Z').mergePull({ repository, number: 5 });
  const two = [{ authoredAt: '2026-03-05T10:00:00Z' }, { authoredAt: '2026-03-05T11:00:00Z' }];
  play.at('2026-03-05T12:00:00Z').openPull({ repository, title: 'PP-3 New form', commits: two });
  play.at('2026-03-05T14:00:00Z').mergePull({ repository, number: 6, method: 'rebase' });
  const body = 'Reverts nordic-etat/permit-portal#6';
  play
    .at('2026-03-06T08:00:00Z')
    .openPull({ repository, title: 'Revert "PP-3 New form"', headRef: 'revert-6-new-form', body });
  play.at('2026-03-06T08:10:00Z').mergePull({ repository, number: 7 });

  // Deployments: one elsewhere, one that fails, one that is skipped, one in production.
  const staging = play.at('2026-03-06T08:20:00Z').deploy({ repository, environment: 'staging' });
  play.truth.deploymentStatus({ repository, deployment: staging.id, state: 'success' });
  const broken = play.at('2026-03-06T08:30:00Z').deploy({ repository });
  play.at('2026-03-06T08:35:00Z').deploymentStatus({ repository, deployment: broken.id, state: 'failure' });
  const skipped = play.at('2026-03-06T08:40:00Z').deploy({ repository });
  play.truth.deploymentStatus({ repository, deployment: skipped.id, state: 'waiting' });
  deployed(play, repository, '2026-03-06T09:00:00Z', '2026-03-06T09:10:00Z');

  // Where nothing was ever put, and where somebody must agree to it.
  play.truth.addEnvironment({ repository, name: 'prod-eu', reviewed: true });

  // Workflows: one that was begun again after it failed, one that was stopped and has no name, one for a proposal.
  const run = play.at('2026-03-06T09:15:00Z').startRun({ repository }).id;
  play.after(60_000).runJob({ repository, run, name: 'deploy', conclusion: 'failure' });
  play.truth.finishRun({ repository, run, conclusion: 'failure' });
  play.after(60_000).rerun({ repository, run });
  play.truth.runJob({ repository, run, name: 'deploy' });
  play.at('2026-03-06T09:30:00Z').finishRun({ repository, run });
  const path = '.github/workflows/nightly.yml';
  const nightly = play.truth.startRun({ repository, path, name: null, event: 'schedule' });
  play.after(60_000).finishRun({ repository, run: nightly.id, conclusion: 'cancelled' });
  play.truth.startRun({ repository, path: '.github/workflows/test.yml', name: 'Test', event: 'pull_request' });

  // Issues that nobody has on a board: one to come, one that will not be done.
  play.at('2026-03-06T09:40:00Z').openIssue({ repository, title: 'Letters in Sami', labels: ['idea'] });
  const { number } = play.truth.openIssue({ repository, title: 'A fax number' });
  play.at('2026-03-06T09:50:00Z').closeIssue({ repository, number, reason: 'NOT_PLANNED' });

  play.at('2026-03-06T10:00:00Z').publishRelease({ repository, tag: 'v1.0.0', annotated: true });
  play.at('2026-03-06T11:00:00Z').publishRelease({ repository, tag: 'v1.1.0-rc.1', prerelease: true });
  play.at('2026-03-06T12:00:00Z').publishRelease({ repository, tag: 'v1.1.0', draft: true });
  return play.end('2026-03-09T08:00:00Z');
}

function deployed(play: GithubPlay, repository: number, started: string, finished: string): void {
  const { id } = play.at(started).deploy({ repository });
  play.truth.deploymentStatus({ repository, deployment: id, state: 'queued' });
  play.after(60_000).deploymentStatus({ repository, deployment: id, state: 'in_progress' });
  play.at(finished).deploymentStatus({ repository, deployment: id, state: 'success' });
}

/** Worked by hand from the story above. */
export const oneOfEverythingGithubAnswers = {
  repository: 'nordic-etat/permit-portal',
  states: { 1: 'merged', 2: 'merged', 3: 'closed', 4: 'open', 5: 'merged', 6: 'merged', 7: 'merged' },
  byBot: [5],
  /** Hours from first authored commit to the success of the first production deployment that holds the merge. */
  leadHours: { 1: 29, 2: 72 + 0.1666666667, 6: 23.1666666667 },
  revertOf: { 7: 6 },
  issueKeys: { 1: ['PP-1'], 2: ['PP-2'], 6: ['PP-3'], 7: ['PP-3'] },
  /** Production: 03-03 13:00 and 03-06 09:10; the failed and the waiting one are no deployments. */
  productionSuccesses: ['2026-03-03T13:00:00.000Z', '2026-03-06T09:10:00.000Z'],
} as const;
