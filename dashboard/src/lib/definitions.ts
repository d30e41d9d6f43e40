import type { MessageKey } from 'shared/language';

/** What a word means here, what the number does not tell, what to read it beside, and where it comes from. */
export interface Definition {
  readonly id: string;
  readonly name: MessageKey;
  readonly meaning: MessageKey;
  readonly rest: readonly { readonly label: MessageKey; readonly text: MessageKey }[];
}

/** Those of `shared/metrics`, which would weigh on every visitor. */
const metricIds = [
  'lead-time',
  'change-lead-time',
  'end-to-end',
  'service-end-to-end',
  'variation',
  'stability',
  'experience',
  'throughput',
  'deployments',
  'failed-share',
  'recovery-time',
] as const;

export const definitions: readonly Definition[] = [
  ...metricIds.map((id) => ({
    id,
    name: `metrics.${id}.name` as const,
    meaning: `metrics.${id}.definition` as const,
    rest: [
      { label: 'definitions-page.limits', text: `metrics.${id}.limits` },
      { label: 'definitions-page.counter', text: `metrics.${id}.counter` },
      { label: 'definitions-page.source', text: `metrics.${id}.source` },
    ] as const,
  })),
  {
    id: 'usual-range',
    name: 'app.usualRange',
    meaning: 'definitions-page.usualRange',
    rest: [{ label: 'definitions-page.limits', text: 'definitions-page.usualRangeLimits' }],
  },
  {
    id: 'signal',
    name: 'app.signal',
    meaning: 'definitions-page.signal',
    rest: [{ label: 'definitions-page.limits', text: 'definitions-page.signalLimits' }],
  },
];

export const definitionOf = (metric: string): Definition | null =>
  definitions.find((definition) => definition.id === metric) ?? null;
