import { VirtualClock } from '../kit/clock.js';
import { makePeople, type Person } from '../kit/people.js';
import type { Random } from '../kit/random.js';
import { GithubTruth } from './truth.js';
import type { GithubWorld, Token } from './world.js';

/** The keys every world knows. Any other is a bad one. */
export const githubTokens = {
  good: 'github_pat_11FAKE0good0000000000_reads',
  metadataOnly: 'github_pat_11FAKE0meta0000000000_lists',
  expired: 'github_pat_11FAKE0gone0000000000_expired',
  classic: 'ghp_FAKEclassic0000000000000000000000000',
} as const;

/** An empty organisation at a point of time. */
export function emptyGithub(random: Random, at: string): GithubWorld {
  const people = makePeople(random.fork('people'));
  return {
    now: at,
    organisation: { id: 9_000 + random.integer(1, 900), login: 'nordic-etat' },
    people,
    tokens: tokensOf(people),
    repositories: [],
  };
}

function tokensOf(people: readonly Person[]): Token[] {
  const owner = people[0] as Person;
  const future = '2099-12-31T10:00:00Z';
  return [
    { value: githubTokens.good, label: 'good', owner, may: 'read', expiresAt: future },
    { value: githubTokens.metadataOnly, label: 'metadataOnly', owner, may: 'metadata', expiresAt: future },
    { value: githubTokens.expired, label: 'expired', owner, may: 'nothing', expiresAt: '2020-01-01T00:00:00Z' },
    { value: githubTokens.classic, label: 'classic', owner, may: 'read', expiresAt: null },
  ];
}

/**
 * A world is written by living it: set the time, let something happen, and the truth keeps every stamp right.
 * `at('2026-03-02T08:00:00Z').openPull({ … })`. What comes out starts where the story ends.
 */
export class GithubPlay {
  readonly world: GithubWorld;
  readonly truth: GithubTruth;
  readonly #clock: VirtualClock;

  constructor(random: Random, from: string) {
    this.world = emptyGithub(random, from);
    this.#clock = new VirtualClock(Date.parse(from));
    this.truth = new GithubTruth(this.world, this.#clock, random.fork('play'));
  }

  /** Where the story is, epoch milliseconds. */
  now(): number {
    return this.#clock.now();
  }

  at(instant: string): GithubTruth {
    this.#clock.set(instant);
    return this.truth;
  }

  after(milliseconds: number): GithubTruth {
    this.#clock.advance(milliseconds);
    return this.truth;
  }

  /** The world, with the clock where the story is now or at a later time. */
  end(at?: string): GithubWorld {
    return { ...this.world, now: at ?? new Date(this.#clock.now()).toISOString() };
  }
}
