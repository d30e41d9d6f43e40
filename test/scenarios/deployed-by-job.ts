import { GithubPlay } from '../sources/github/play.js';
import type { Random } from '../sources/kit/random.js';

const minute = 60_000;
const hour = 60 * minute;

/** Of the workflow that puts out, and of one that only checks and has a job of the same name. */
export const shipFile = '.github/workflows/ship.yml';
const checkFile = '.github/workflows/check.yml';

/** How a go at a run went, job by job, ten minutes each. */
type Go = readonly (readonly [name: string, conclusion: string])[];

const fine: Go = [
  ['build', 'success'],
  ['deploy (prod)', 'success'],
  ['smoke', 'success'],
];
/** The job that puts out, or one that comes later, or one before it; and a run for which it was skipped. */
const gos: readonly (readonly Go[])[] = [
  [fine],
  [[...fine.slice(0, 2), ['smoke', 'failure']]],
  [
    [
      ['build', 'success'],
      ['deploy (prod)', 'failure'],
    ],
    [
      ['deploy (prod)', 'success'],
      ['smoke', 'failure'],
    ],
    fine,
  ],
  [
    [
      ['build', 'success'],
      ['deploy (prod)', 'skipped'],
      ['smoke', 'success'],
    ],
  ],
  [
    [
      ['build', 'failure'],
      ['deploy (prod)', 'skipped'],
    ],
  ],
];

/**
 * By number of the change: how many minutes after it was merged it was in production. By the job: the second's run failed after
 * it was put out, the third's job succeeded in the second go, for the fourth the job was skipped and the fifth's run failed
 * before it, so both came with the sixth, whose job is over while the run goes on. By the run as a whole: only the first,
 * the third in its third go and the fourth, which put out nothing, succeeded.
 */
export const deployedByJobAnswers = {
  job: { 1: 20, 2: 20, 3: 30, 4: 3070, 5: 1540, 6: 20 },
  run: { 1: 30, 2: 1600, 3: 70, 4: 30, 5: null, 6: null },
} as const;

/** A change a day is merged and run through at once. Before that the workflow ran on its branch, which puts out nothing. */
export const deployedByJob = (random: Random) => {
  const play = new GithubPlay(random, '2026-02-02T08:00:00Z');
  const { id: repository } = play.truth.addRepository({ name: 'letters' });
  const author = play.world.people[0] ?? null;
  const change = (number: number): void => {
    const pull = play.after(24 * hour).openPull({ repository, number, author });
    const own = { branch: pull.headRef, sha: pull.commits.at(-1) ?? '' };
    for (const event of ['push', 'pull_request']) {
      const { id } = play.truth.startRun({ repository, path: shipFile, name: 'Ship', event, ...own });
      play.truth.runJob({ repository, run: id, name: 'deploy (prod)', conclusion: 'success' });
      play.truth.finishRun({ repository, run: id });
    }
    play.after(hour).mergePull({ repository, number });
    const { id: check } = play.truth.startRun({ repository, path: checkFile, name: 'Check' });
    play.truth.runJob({ repository, run: check, name: 'deploy (prod)', conclusion: 'success' });
    play.truth.finishRun({ repository, run: check });
  };
  const through = (run: number, go: Go): void => {
    for (const [name, conclusion] of go) {
      play.truth.runJob({ repository, run, name });
      play.after(10 * minute).runJob({ repository, run, name, conclusion });
    }
  };
  for (const [index, goes] of gos.entries()) {
    change(index + 1);
    const { id: run } = play.truth.startRun({ repository, path: shipFile, name: 'Ship' });
    for (const [again, go] of goes.entries()) {
      if (again > 0) play.truth.rerun({ repository, run, failedOnly: again === 1 });
      through(run, go);
      play.truth.finishRun({
        ...{ repository, run },
        conclusion: go.some(([, conclusion]) => conclusion === 'failure') ? 'failure' : 'success',
      });
    }
  }
  change(6);
  const { id: run } = play.truth.startRun({ repository, path: shipFile, name: 'Ship' });
  through(run, fine.slice(0, 2));
  play.truth.runJob({ repository, run, name: 'smoke' });
  play.after(hour);
  return play.end();
};
