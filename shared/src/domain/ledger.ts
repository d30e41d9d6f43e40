/** What made a figure of a closed week another one: late data from the source, or something that was set here. */
export const ledgerCauses = [
  'data',
  'mapping',
  'link',
  'setting',
  'phase',
  'failures',
  'indicator',
  'replay',
  'other',
] as const;
export type LedgerCause = (typeof ledgerCauses)[number];
