import type { Random } from '../kit/random.js';
import { recordedRows } from '../recorded-data.js';
import { GithubPlay } from './play.js';
import { second } from './repository-truth.js';
import type { GithubWorld } from './world.js';

export const recordedRepository = 'feedback';

interface Merge {
  readonly number: number;
  readonly sha: string;
  readonly mergedAt: number;
  readonly commits: number;
  readonly firstAuthoredAt: number;
  readonly firstCommittedAt: number;
}

/**
 * Fourteen years of one public-sector service: 2,011 merged pull requests and 2,002 release tags, each tag also a
 * release. What the files do not say is filled in plainly: one person wrote all of it (bots cannot be told apart), and
 * the default branch is one line in the order of time.
 */
export function recordedGithub(random: Random): GithubWorld {
  const merges = recordedRows('releases-sample/feedback-prmerges.csv.gz').map((row): Merge => ({
    number: Number(row['pr']),
    sha: row['merge_sha'] ?? '',
    mergedAt: Date.parse(row['merged_at'] ?? ''),
    commits: Number(row['commits']),
    firstAuthoredAt: Date.parse(row['first_author_date'] ?? ''),
    firstCommittedAt: Date.parse(row['first_commit_date'] ?? ''),
  }));
  const tags = recordedRows('releases-sample/feedback-tags.csv.gz');
  const merged = new Set(merges.map(({ sha }) => sha));
  const play = new GithubPlay(random, '2012-08-01T00:00:00Z');
  const repository = play.truth.addRepository({ name: recordedRepository, isPrivate: false }).id;

  // At one second the merge comes before the tag that names it.
  const events: { readonly at: number; readonly turn: number; readonly happen: () => void }[] = [
    ...merges.map((merge) => ({ at: merge.mergedAt, turn: 1, happen: () => openAndMerge(play, repository, merge) })),
    ...tags.map((row) => ({ at: Date.parse(row['date'] ?? ''), turn: 2, happen: () => release(row) })),
  ];
  for (const { at, happen } of events.sort((a, b) => a.at - b.at || a.turn - b.turn)) {
    play.at(second(at));
    happen();
  }
  return play.end('2026-08-24T00:00:00Z');

  function release({ tag = '', commit: sha = '', type }: Record<string, string>): void {
    // A tag on no merge of ours: somebody pushed straight to the branch.
    const isNew = !merged.has(sha) && !play.truth.repository(repository).commits.has(sha);
    if (isNew) play.truth.pushToBranch({ repository, sha });
    play.truth.publishRelease({ repository, tag, sha, annotated: type === 'tag' });
  }
}

function openAndMerge(play: GithubPlay, repository: number, merge: Merge): void {
  const { number, sha, firstAuthoredAt, firstCommittedAt, mergedAt } = merge;
  const { truth } = play;
  const author = play.world.people[0] ?? null;
  const opened = Math.min(Math.max(firstAuthoredAt, firstCommittedAt), mergedAt);
  play.at(second(opened));
  const others = Array.from({ length: merge.commits - 1 }, () => ({
    authoredAt: second(Math.max(opened, firstAuthoredAt)),
  }));
  const first = { authoredAt: second(firstAuthoredAt), committedAt: second(firstCommittedAt) };
  truth.openPull({ repository, number, author, commits: [first, ...others] });
  play.at(second(mergedAt));
  truth.mergePull({ repository, number, sha });
}
