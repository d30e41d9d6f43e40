import type { StageKind, WaitCause, WaitLayer } from 'shared/domain';
import type { MessageKey } from 'shared/language';

/** What a status counts as, in words. */
export const stageKindName: Readonly<Record<StageKind, MessageKey>> = {
  backlog: 'sources-page.kindBacklog',
  queue: 'sources-page.kindQueue',
  active: 'sources-page.kindActive',
  done: 'sources-page.kindDone',
  cancelled: 'sources-page.kindCancelled',
};

/** What waiting waits for, in words (decisions.md 14). */
export const waitCauseName: Readonly<Record<WaitCause, MessageKey>> = {
  decision: 'product-page.waitsDecision',
  otherTeam: 'product-page.waitsOtherTeam',
  supplier: 'product-page.waitsSupplier',
  capacity: 'product-page.waitsCapacity',
  blocked: 'product-page.waitsBlocked',
  unknown: 'product-page.waitsUnknown',
};

/** At which layer the cause of waiting lies, in words (decisions.md 14). */
export const waitLayerName: Readonly<Record<WaitLayer, MessageKey>> = {
  legal: 'sources-page.layerLegal',
  organisational: 'sources-page.layerOrganisational',
  semantic: 'sources-page.layerSemantic',
  technical: 'sources-page.layerTechnical',
};
