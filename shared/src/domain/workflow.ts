/** Stages: what a product makes of its tracker's statuses (methods.md A.1, decisions.md 14). */

export const stageKinds = ['backlog', 'queue', 'active', 'done', 'cancelled'] as const;
export type StageKind = (typeof stageKinds)[number];

/** What a queue waits for. Unmapped waiting is `unknown`, and is shown (decisions.md 14). */
export const waitCauses = ['decision', 'otherTeam', 'supplier', 'capacity', 'blocked', 'unknown'] as const;
export type WaitCause = (typeof waitCauses)[number];

/** At which layer of working together the cause lies: an optional second tag (decisions.md 14). */
export const waitLayers = ['legal', 'organisational', 'semantic', 'technical'] as const;
export type WaitLayer = (typeof waitLayers)[number];

/** How one status counts, from one instant on; the row in force at an event's time decides. */
export interface StageRule {
  readonly statusId: string;
  readonly stage: string;
  readonly kind: StageKind;
  readonly order: number;
  readonly waitCause: WaitCause | null;
  /** Left out or null = not said. */
  readonly waitLayer?: WaitLayer | null | undefined;
  /** Inclusive; null = from the beginning. */
  readonly validFrom: string | null;
  /** Exclusive; null = still in force. */
  readonly validTo: string | null;
}

/** Production deployment ladder, chosen per repository (decisions.md 12). */
export const rungs = ['deployment', 'workflow', 'release', 'merge'] as const;
export type Rung = (typeof rungs)[number];
