import type { MessageKey } from 'shared/language';

/** What a word means here, what the number does not tell, and what to read it beside. */
export interface Definition {
  readonly id: string;
  readonly name: MessageKey;
  /** Meaning first, limits next; further sentences where there are some. */
  readonly texts: readonly MessageKey[];
}

export const definitions: readonly Definition[] = [
  {
    id: 'lead-time',
    name: 'metrics.lead-time.name',
    texts: [
      'metrics.lead-time.definition',
      'metrics.lead-time.limits',
      'metrics.lead-time.counter',
      'metrics.lead-time.source',
    ],
  },
  {
    id: 'change-lead-time',
    name: 'metrics.change-lead-time.name',
    texts: [
      'metrics.change-lead-time.definition',
      'metrics.change-lead-time.limits',
      'metrics.change-lead-time.counter',
      'metrics.change-lead-time.source',
    ],
  },
  {
    id: 'end-to-end',
    name: 'metrics.end-to-end.name',
    texts: [
      'metrics.end-to-end.definition',
      'metrics.end-to-end.limits',
      'metrics.end-to-end.counter',
      'metrics.end-to-end.source',
    ],
  },
  {
    id: 'variation',
    name: 'metrics.variation.name',
    texts: [
      'metrics.variation.definition',
      'metrics.variation.limits',
      'metrics.variation.counter',
      'metrics.variation.source',
    ],
  },
  {
    id: 'stability',
    name: 'metrics.stability.name',
    texts: [
      'metrics.stability.definition',
      'metrics.stability.limits',
      'metrics.stability.counter',
      'metrics.stability.source',
    ],
  },
  {
    id: 'experience',
    name: 'metrics.experience.name',
    texts: [
      'metrics.experience.definition',
      'metrics.experience.limits',
      'metrics.experience.counter',
      'metrics.experience.source',
    ],
  },
  {
    id: 'throughput',
    name: 'metrics.throughput.name',
    texts: [
      'metrics.throughput.definition',
      'metrics.throughput.limits',
      'metrics.throughput.counter',
      'metrics.throughput.source',
    ],
  },
  {
    id: 'deployments',
    name: 'metrics.deployments.name',
    texts: [
      'metrics.deployments.definition',
      'metrics.deployments.limits',
      'metrics.deployments.counter',
      'metrics.deployments.source',
    ],
  },
  {
    id: 'usual-range',
    name: 'app.usualRange',
    texts: ['definitions-page.usualRange', 'definitions-page.usualRangeLimits'],
  },
  { id: 'signal', name: 'app.signal', texts: ['definitions-page.signal', 'definitions-page.signalLimits'] },
];

export const definitionOf = (metric: string): Definition | null =>
  definitions.find((definition) => definition.id === metric) ?? null;
