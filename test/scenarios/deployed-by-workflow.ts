import { GithubPlay } from '../sources/github/play.js';
import type { Random } from '../sources/kit/random.js';

const minute = 60_000;
const hour = 60 * minute;

/**
 * No deployment and no release: a workflow puts out what was merged half an hour before; a second one only tests. Both run on the
 * branch of each change too, where they put nothing out.
 */
export const deployedByWorkflow = (random: Random) => {
  const play = new GithubPlay(random, '2026-02-02T08:00:00Z');
  const { id: repository } = play.truth.addRepository({ name: 'letters' });
  const deploy = { repository, path: '.github/workflows/ship.yml', name: 'Deploy to production' };
  const check = { repository, path: '.github/workflows/check.yml', name: 'Check' };
  for (let number = 1; number <= 8; number++) {
    const pull = play.after(24 * hour).openPull({ repository, number, author: play.world.people[0] ?? null });
    for (const wanted of [check, deploy]) {
      const own = { branch: pull.headRef, sha: pull.commits.at(-1) ?? '' };
      const { id: run } = play.truth.startRun({ ...wanted, ...own });
      play.truth.finishRun({ repository, run });
    }
    const { id: proposal } = play.truth.startRun({ ...deploy, event: 'pull_request' });
    play.truth.finishRun({ repository, run: proposal });
    play.after(number * hour).mergePull({ repository, number });
    for (const wanted of [check, check, deploy]) {
      const { id: run } = play.truth.startRun(wanted);
      play.after(10 * minute).finishRun({ repository, run, conclusion: number === 8 ? 'failure' : 'success' });
    }
  }
  play.after(hour);
  return play.end();
};
