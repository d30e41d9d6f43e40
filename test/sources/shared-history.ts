import { GithubPlay } from './github/play.js';
import type { GithubWorld } from './github/world.js';
import type { Random } from './kit/random.js';

const hour = 3_600_000;

/** Hours from first commit to production, of each change by its number; and how each thing put out counts. */
export const sharedHistoryAnswers = {
  benefits: { leadHours: { 1: 3, 2: 5 }, outcomes: ['deployment', 'deployment', 'rollback'] },
  letters: { leadHours: { 1: 8 }, outcomes: ['deployment', 'rollback'] },
};

/** A repository, and one that was split off from it: both go on, put out, and then go back to what they share. */
export const sharedHistory = (random: Random): GithubWorld => {
  const play = new GithubPlay(random, '2026-02-02T06:00:00Z');
  const { benefits: ofOrigin, letters: ofSplit } = sharedHistoryAnswers;
  const origin = play.truth.addRepository({ name: 'benefits' });
  play.after(hour);
  ship(play, origin.id, 1, ofOrigin.leadHours[1]);
  const shared = origin.branches.get(origin.defaultBranch) ?? '';
  const split = play.truth.addRepository({ name: 'letters', withCommit: false });
  for (const [sha, commit] of origin.commits) split.commits.set(sha, commit);
  split.branches.set(split.defaultBranch, shared);
  ship(play, origin.id, 2, ofOrigin.leadHours[2]);
  ship(play, split.id, 1, ofSplit.leadHours[1]);
  for (const { id } of [origin, split]) putOut(play, id, shared);
  return play.end('2026-03-11T07:00:00Z');
};

const ship = (play: GithubPlay, repository: number, number: number, leadHours: number): void => {
  play.after(hour).openPull({ repository, number, headRef: `change-${number}` });
  play.after((leadHours - 1) * hour).mergePull({ repository, number, method: 'squash' });
  putOut(play, repository);
};

const putOut = (play: GithubPlay, repository: number, sha?: string): void => {
  const { id: deployment } = play.after(hour).deploy({ repository, ...(sha === undefined ? {} : { sha }) });
  play.truth.deploymentStatus({ repository, deployment, state: 'success' });
};
