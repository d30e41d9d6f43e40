import type { OpenFailures } from '../domain/accessibility-failure.js';
import type { DeploymentMark, FailureCause } from '../domain/failure.js';
import type { Rung, StageKind, WaitCause } from '../domain/workflow.js';
import type { BetterDirection, Course, IndicatorKind, Measurement, Scale, Summary } from '../domain/indicator.js';
import type { SentPercentiles } from './answers/durations.js';
import type { TwoGroups } from './answers/gap.js';
import type { KeptOpen } from './answers/kept-open.js';
import type { JourneyStep } from './journey.js';

/** What metrics measure: facts of one subject, as the server loads them. Instants are epoch milliseconds (UTC). */
export interface Inputs {
  readonly workItems: readonly WorkItemInput[];
  readonly changes: readonly ChangeInput[];
  readonly deployments: readonly DeploymentInput[];
  readonly indicators: readonly IndicatorInput[];
  /** Only a service has any. */
  readonly jointParts: readonly JointPartInput[];
}

export interface WorkItemInput {
  readonly id: string;
  readonly key: string;
  readonly level: number;
  readonly createdAt: number;
  /** First entry to the first active stage at or after commitment; null = never started. */
  readonly startedAt: number | null;
  /** First entry of the last uninterrupted done stay; null = open (decisions.md 10). */
  readonly finishedAt: number | null;
  readonly cancelledAt: number | null;
  readonly reopened: number;
  /** Created straight into done, or no history: counted, but without a duration. */
  readonly durationKnown: boolean;
  /** Where an open item is now. */
  readonly stage: string;
  readonly stageKind: StageKind;
  readonly waitCause: WaitCause | null;
}

export interface ChangeInput {
  readonly id: string;
  readonly number: number;
  readonly byBot: boolean;
  readonly createdAt: number;
  /** Smallest authored time of its commits, clamped (source-apis.md 5). */
  readonly firstCommitAt: number;
  readonly mergedAt: number | null;
  /** First production deployment that contains it; equals mergedAt on the merge rung. */
  readonly deployedAt: number | null;
  /** What told that it reached production; absent or null = nothing did. */
  readonly rung?: Rung | null;
  /** By time alone: what that deployment holds is not known. */
  readonly byTime?: boolean;
}

export interface DeploymentInput {
  readonly id: string;
  readonly at: number;
  readonly sha: string;
  /** What told that it reached production. */
  readonly rung?: Rung;
  readonly rollback: boolean;
  /** Null = failure is not measured here (methods.md B.3). */
  readonly failed: boolean | null;
  /** What shows it, strongest first; null unless it failed. */
  readonly cause: FailureCause | null;
  /** Had it failed, we would know. Without that a failure may still show by itself, but its absence says nothing. */
  readonly followed: boolean;
  /** What somebody said by hand, which counts above every sign. */
  readonly mark: DeploymentMark | null;
  /** The sign that somebody's word speaks against; null unless it was said not to have failed. */
  readonly overruled: FailureCause | null;
  /** When it worked again; null = not yet, or it did not fail. */
  readonly recoveredAt: number | null;
}

/** An item under a parent that has items in two or more products of the service (decisions.md 15). */
export interface JointPartInput {
  readonly parentId: string;
  readonly productId: string;
  readonly level: number;
  readonly startedAt: number | null;
  /** Null = still open. */
  readonly finishedAt: number | null;
  /** The last time a change made for it reached production; null = no such change is known. */
  readonly releasedAt: number | null;
}

export interface IndicatorInput {
  readonly key: string;
  readonly kind: IndicatorKind;
  readonly measurement: Measurement;
  readonly summary: Summary;
  readonly better: BetterDirection;
  readonly unit: 'share' | 'days' | 'hours' | 'score' | 'number';
  readonly scale: Scale | null;
  /** Scales that held before, each until a day; an answer is judged on the scale of its day. Oldest first. */
  readonly scales?: readonly { readonly until: string; readonly scale: Scale | null }[];
  /** Days from which values cannot be compared with those before (methods.md E.2). Oldest first. */
  readonly breaks?: readonly string[];
  /** Of the breaks, those from which reach is counted against another whole than before (methods.md E.4). */
  readonly otherWholes?: readonly string[];
  /** The whole that reach is a part of: who says how many they are, for which day; null = nobody told. */
  readonly whole?: { readonly source: string; readonly on: string } | null;
  /** How values of different periods hang together; not given = not at all, unless the values show it. */
  readonly course?: Course;
  /** Put aside: kept, but no product's headline. */
  readonly archived?: boolean;
  /** What the organisation gains: no product's headline either. */
  readonly benefit?: boolean;
  /** Counts of single answers by calendar day and score; score null = answered without a score, kept only if counted. */
  readonly answers: readonly {
    readonly on: string;
    readonly score: number | null;
    readonly n: number;
    /** The channel or end point they came through; not given = not known. */
    readonly segment?: string | null;
  }[];
  /** Cases that were open when some days were over, of those that single durations are of; as they may be told, where that is decided. */
  readonly open?: readonly KeptOpen[];
  /** How many were asked on each day, where whoever brought the answers said it of all of them; oldest first. */
  readonly asked?: readonly { readonly on: string; readonly n: number }[];
  /** Answers have come that may not be shown yet: whoever measures is given those that are shown, and no others. */
  readonly waiting?: boolean;
  /** Aggregated readings from other tools. `from` and `to` are calendar days, `to` exclusive. */
  readonly observations: readonly {
    readonly from: string;
    readonly to: string;
    readonly value: number;
    readonly n: number;
    /** Counts of both groups, where the value is the gap between them; n is then that of the smaller one. */
    readonly compared?: TwoGroups | null;
    /** Of durations, whose value is their median. */
    readonly percentiles?: SentPercentiles | null;
    /** How many gave each score, from the lowest of the scale to the highest. */
    readonly distribution?: readonly number[] | null;
    /** How many were asked, of whom n answered. */
    readonly asked?: number | null;
    /** Open failures behind the value by severity and the day they were found, where it is of accessibility. */
    readonly failures?: readonly OpenFailures[] | null;
    /** How many came to each step of the journey, where the value is its completion. */
    readonly steps?: readonly JourneyStep[] | null;
    /** May it be told beside those sent before it? Not given = nobody knows in which order they were sent. */
    readonly told?: boolean;
  }[];
}
