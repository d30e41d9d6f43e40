import type { MessageKey } from 'shared/language';

/** What a word means here, and what the number does not tell. */
export interface Definition {
  readonly id: string;
  readonly name: MessageKey;
  readonly text: MessageKey;
  readonly limits: MessageKey;
}

export const definitions: readonly Definition[] = [
  {
    id: 'lead-time',
    name: 'app.leadTime',
    text: 'definitions-page.leadTime',
    limits: 'definitions-page.leadTimeLimits',
  },
  {
    id: 'change-lead-time',
    name: 'app.changeLeadTime',
    text: 'definitions-page.changeLeadTime',
    limits: 'definitions-page.changeLeadTimeLimits',
  },
  {
    id: 'variation',
    name: 'app.variation',
    text: 'definitions-page.variation',
    limits: 'definitions-page.variationLimits',
  },
  {
    id: 'stability',
    name: 'app.stability',
    text: 'definitions-page.stability',
    limits: 'definitions-page.stabilityLimits',
  },
  {
    id: 'experience',
    name: 'app.experience',
    text: 'definitions-page.experience',
    limits: 'definitions-page.experienceLimits',
  },
  {
    id: 'throughput',
    name: 'app.throughput',
    text: 'definitions-page.throughput',
    limits: 'definitions-page.throughputLimits',
  },
  {
    id: 'deployments',
    name: 'app.deployments',
    text: 'definitions-page.deployments',
    limits: 'definitions-page.deploymentsLimits',
  },
  {
    id: 'usual-range',
    name: 'app.usualRange',
    text: 'definitions-page.usualRange',
    limits: 'definitions-page.usualRangeLimits',
  },
  { id: 'signal', name: 'app.signal', text: 'definitions-page.signal', limits: 'definitions-page.signalLimits' },
];

export const definitionOf = (metric: string): Definition | null =>
  definitions.find((definition) => definition.id === metric) ?? null;
