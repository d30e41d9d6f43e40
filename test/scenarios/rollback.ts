import type { Random } from '../sources/kit/random.js';
import { GithubPlay } from '../sources/github/play.js';
import type { GithubWorld } from '../sources/github/world.js';

/** Five merges, seven deployments: one is the same commit again, one goes back, one fails. */
export function rollbackGithub(random: Random): GithubWorld {
  const play = new GithubPlay(random, '2026-06-01T06:00:00Z');
  const repository = play.truth.addRepository({ name: 'tax-letters' }).id;
  const merges = [1, 2, 3, 4, 5].map((number) => {
    const day = `2026-06-0${number}`;
    play.at(`${day}T08:00:00Z`).openPull({ repository, number });
    return play.at(`${day}T10:00:00Z`).mergePull({ repository, number });
  });
  const deploy = (at: string, sha: string | undefined, state: 'success' | 'failure'): void => {
    const { id } = play.at(at).deploy({ repository, ...(sha === undefined ? {} : { sha }) });
    play.after(600_000).deploymentStatus({ repository, deployment: id, state });
  };
  deploy('2026-06-01T12:00:00Z', merges[0], 'success');
  deploy('2026-06-02T12:00:00Z', merges[1], 'success');
  deploy('2026-06-02T13:00:00Z', merges[1], 'success');
  deploy('2026-06-03T12:00:00Z', merges[2], 'success');
  deploy('2026-06-03T14:00:00Z', merges[1], 'success');
  deploy('2026-06-04T12:00:00Z', merges[3], 'failure');
  deploy('2026-06-05T12:00:00Z', merges[4], 'success');
  return play.end('2026-06-08T06:00:00Z');
}

/** Same commit as the success before it: an attempt. An older one: a rollback, and what it took back had failed. */
export const rollbackAnswers = {
  outcomes: ['deployment', 'deployment', 'attempt', 'deployment', 'rollback', null, 'deployment'],
  failed: ['2026-06-03T12:10:00.000Z'],
  /** Hours from the one commit of each change to the first success that holds it; 4 reached production with 5. */
  leadHours: { 1: 4.1666666667, 2: 4.1666666667, 3: 4.1666666667, 4: 28.1666666667, 5: 4.1666666667 },
} as const;
