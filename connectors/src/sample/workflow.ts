import type { StageKind, StatusFact, WaitCause } from 'shared/domain';

interface SampleStatus extends Omit<StatusFact, 'kind'> {
  readonly stage: StageKind;
  readonly waitCause: WaitCause | null;
}

/** The statuses of the sample's tracker, and the stage each of them is. */
export const workflow = {
  noted: { statusId: '1', name: 'Notert', category: 'new', stage: 'backlog', waitCause: null },
  ready: { statusId: '2', name: 'Klar til arbeid', category: 'new', stage: 'queue', waitCause: 'capacity' },
  active: { statusId: '3', name: 'Under arbeid', category: 'indeterminate', stage: 'active', waitCause: null },
  decision: { statusId: '4', name: 'Venter på beslutning', ...waitingFor('decision') },
  otherTeam: { statusId: '5', name: 'Venter på annet team', ...waitingFor('otherTeam') },
  supplier: { statusId: '6', name: 'Venter på leverandør', ...waitingFor('supplier') },
  review: { statusId: '7', name: 'Til gjennomgang', category: 'indeterminate', stage: 'active', waitCause: null },
  done: { statusId: '8', name: 'Ferdig', category: 'done', stage: 'done', waitCause: null },
  cancelled: { statusId: '9', name: 'Avvist', category: 'done', stage: 'cancelled', waitCause: null },
} as const satisfies Readonly<Record<string, SampleStatus>>;

export type StatusName = keyof typeof workflow;

function waitingFor<C extends WaitCause>(waitCause: C) {
  return { category: 'indeterminate', stage: 'queue', waitCause } as const;
}
