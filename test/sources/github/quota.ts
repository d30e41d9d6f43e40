import type { OverLimit } from '../kit/exchange.js';
import { PointWindow } from '../kit/limits.js';

export interface QuotaLimits {
  /** Requests (REST) and points (GraphQL) an hour. */
  readonly perHour: number;
  readonly restPointsPerMinute: number;
  readonly graphqlPointsPerMinute: number;
}

export const usualLimits: QuotaLimits = { perHour: 5000, restPointsPerMinute: 900, graphqlPointsPerMinute: 2000 };

/** An installation of its own, where limits are off unless somebody turns them on. */
export const noLimits: QuotaLimits = {
  perHour: Infinity,
  restPointsPerMinute: Infinity,
  graphqlPointsPerMinute: Infinity,
};

export interface Standing {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Epoch seconds. */
  readonly reset: number;
}

const hour = 3_600_000;

/** What one key has used of one of GitHub's hourly limits, and of the limit a minute behind it. */
export class Quota {
  #used = 0;
  #resetAt = 0;
  readonly #minute = new PointWindow(60_000);

  constructor(
    readonly perHour: number,
    readonly perMinute: number,
  ) {}

  /** True = more than a minute may hold. */
  knock(now: number, points: number): boolean {
    return this.#minute.spend(now, points) > this.perMinute;
  }

  /** True = used up before this call. */
  spend(now: number, points: number): boolean {
    if (now >= this.#resetAt) {
      this.#used = 0;
      this.#resetAt = now + hour;
    }
    if (points > 0 && this.#used >= this.perHour) return true;
    this.#used += points;
    return false;
  }

  standing(now: number): Standing {
    const open = now < this.#resetAt;
    const used = open ? Math.min(this.#used, this.perHour) : 0;
    const reset = Math.ceil((open ? this.#resetAt : now + hour) / 1000);
    return { limit: this.perHour, used, remaining: this.perHour - used, reset };
  }
}

/** The headers of the answer before said that nothing was left. */
export const usedUp = (quota: Quota, now: number): OverLimit => ({
  kind: 'primaryLimit',
  seconds: quota.standing(now).reset - now / 1000,
  violation: 'calledWhileLimited',
});

/** Quotas of every key, made when first seen. */
export class Quotas {
  readonly #all = new Map<string, Quota>();

  constructor(readonly limits: QuotaLimits) {}

  of(credential: string, resource: 'core' | 'graphql'): Quota {
    const key = `${credential} ${resource}`;
    const { perHour, restPointsPerMinute, graphqlPointsPerMinute } = this.limits;
    const hourly = credential === 'anonymous' ? Math.min(60, perHour) : perHour;
    const quota =
      this.#all.get(key) ?? new Quota(hourly, resource === 'core' ? restPointsPerMinute : graphqlPointsPerMinute);
    this.#all.set(key, quota);
    return quota;
  }
}
