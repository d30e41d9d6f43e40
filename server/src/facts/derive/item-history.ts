import type { StageKind, WaitCause } from 'shared/domain';

/** One work item as its source tells it. Instants are epoch milliseconds. */
export interface ItemHistory {
  readonly createdAt: number;
  /** Where it is now. */
  readonly statusId: string;
  readonly resolution: string | null;
  /** In the source's order: by time, then by the source's own event id. */
  readonly statusChanges: readonly { readonly at: number; readonly from: string; readonly to: string }[];
  readonly flagChanges: readonly { readonly at: number; readonly on: boolean }[];
}

/** What a status counted as at one instant. */
export interface StageAt {
  readonly stage: string;
  readonly kind: StageKind;
  readonly waitCause: WaitCause | null;
}

/** The rule in force when a status was entered decides for the whole stay: history is never rewritten. */
export type StageOf = (statusId: string, at: number) => StageAt;

/** Half-open stay in one stage; `to` null = still there. */
export interface StageInterval extends StageAt {
  /** Counts stays from 1; the pieces of a stay that was blocked for a while share its number. */
  readonly visit: number;
  readonly from: number;
  readonly to: number | null;
}
