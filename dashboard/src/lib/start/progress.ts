import type { IndicatorList, ProductSummary, ScopeLink, Session } from 'shared/contracts';

export const steps = ['account', 'product', 'source', 'answers'] as const;
export type Step = (typeof steps)[number];

/** What the server knows of the beginning: whoever left comes back to where they were, on any machine. */
export interface Beginning {
  readonly session: Pick<Session, 'account'>;
  readonly product: Pick<ProductSummary, 'slug' | 'name'> | null;
  readonly links: readonly Pick<ScopeLink, 'id'>[];
  readonly indicators: readonly Pick<IndicatorList['indicators'][number], 'answered' | 'observations'>[];
}

export function doneSteps(beginning: Beginning): ReadonlySet<Step> {
  const done = new Set<Step>();
  if (beginning.session.account?.email) done.add('account');
  if (beginning.product) done.add('product');
  if (beginning.links.length > 0) done.add('source');
  if (beginning.indicators.some(({ answered, observations }) => answered || observations > 0)) done.add('answers');
  return done;
}

/** The first step that is neither done nor put off; null when the way is at its end. */
export function currentStep(done: ReadonlySet<Step>, putOff: ReadonlySet<Step>): Step | null {
  return steps.find((step) => !done.has(step) && !putOff.has(step)) ?? null;
}

/** A source and answers belong to a product; they cannot come before it. */
export const mayOpen = (step: Step, done: ReadonlySet<Step>): boolean =>
  step === 'account' || step === 'product' || done.has('product');
