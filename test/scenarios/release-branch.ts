import { GithubPlay } from '../sources/github/play.js';
import type { GithubWorld } from '../sources/github/world.js';
import type { Random } from '../sources/kit/random.js';

const hour = 3_600_000;
/** Put out from a branch that was deleted and swept away since. */
export const sweptSha = 'e'.repeat(40);

/**
 * By number: what each change was first put out with, how many hours after its first commit, and whether time alone tells so.
 * Change 4 was begun two hours before it was opened. Change 2 came to the default branch before the release branch was put out, which does not hold it.
 */
export const releaseBranchAnswers = {
  leads: {
    1: { hours: 2, byTime: false },
    2: { hours: 6, byTime: false },
    3: { hours: 2, byTime: true },
    4: { hours: 5, byTime: false },
  },
  outcomes: ['deployment', 'deployment', 'deployment', 'deployment', 'deployment', 'rollback'],
} as const;

/** A release branch with a repair of its own is put out, then the default branch, something that is gone, and the branch's root. */
export const releaseBranch = (random: Random): GithubWorld => {
  const play = new GithubPlay(random, '2026-02-02T06:00:00Z');
  const { id: repository, branches, defaultBranch } = play.truth.addRepository({ name: 'benefits' });
  const putOut = (sha?: string): void => {
    const { id: deployment } = play.after(hour).deploy({ repository, ...(sha === undefined ? {} : { sha }) });
    play.truth.deploymentStatus({ repository, deployment, state: 'success' });
  };
  const change = (number: number): void => {
    play.after(hour);
    const written = new Date(play.now() - (number === 4 ? 2 : 0) * hour).toISOString();
    const author = play.world.people[0] ?? null;
    play.truth.openPull({ repository, number, author, commits: [{ authoredAt: written }] });
    // The branch shows its first commit no more, nor that it is older than the change.
    if (number === 4) play.truth.forcePush({ repository, number });
    play.after(hour).mergePull({ repository, number, method: 'squash' });
  };
  play.after(hour);
  change(1);
  const root = branches.get(defaultBranch) ?? '';
  play.truth.pushToBranch({ repository, branch: 'release', sha: 'd'.repeat(40) });
  putOut();
  change(2);
  play.after(hour).pushToBranch({ repository, branch: 'release' });
  putOut(branches.get('release'));
  play.after(2 * hour);
  putOut();
  change(3);
  putOut(sweptSha);
  change(4);
  play.after(hour);
  putOut();
  putOut(root);
  return play.end('2026-03-11T07:00:00Z');
};
