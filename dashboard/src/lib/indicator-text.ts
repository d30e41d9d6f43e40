import type { ProductSummary, Sentence } from 'shared/contracts';
import { sentence, type MessageKey } from 'shared/language';

type Indicator = Pick<NonNullable<ProductSummary['indicator']>, 'name' | 'kind'>;

const kinds: Readonly<Record<string, MessageKey>> = {
  satisfaction: 'app.satisfaction',
  serviceSpeed: 'app.serviceSpeed',
  takeUp: 'app.takeUp',
  completion: 'app.completion',
  costPerTransaction: 'app.costPerTransaction',
  accessibility: 'app.accessibility',
  reach: 'app.reach',
  ease: 'app.ease',
  usability: 'app.usability',
  recommendation: 'app.recommendation',
  own: 'app.ownIndicator',
};

/** An indicator by the team's own name for it, or by that of its kind. */
export function indicatorText(indicator: Indicator): Sentence {
  if (indicator.name !== null) return sentence('app.asNamed', { name: indicator.name });
  return sentence(kinds[indicator.kind] ?? 'app.ownIndicator');
}
