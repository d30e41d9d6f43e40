import type { ReasonKind, Role } from 'shared/domain';
import type { EntityManager } from 'typeorm';

export interface LoggedReason {
  readonly kind: ReasonKind;
  /** Of the plan it is about. */
  readonly version: number;
  readonly reason: string;
  readonly at: Date;
  readonly role: Role | null;
}

/** Keeps why something was done out of the ordinary. The caller holds the hypothesis. */
export async function logReason(manager: EntityManager, hypothesisId: string, logged: LoggedReason): Promise<void> {
  const { kind, version, reason, at, role } = logged;
  await manager.query(
    `insert into hypothesis_reason (hypothesis_id, number, kind, version, reason, logged_at, logged_by_role)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from hypothesis_reason where hypothesis_id = $1`,
    [hypothesisId, kind, version, reason, at, role],
  );
}
