import type { SentenceValue } from 'shared/contracts';
import type { IndicatorKind } from 'shared/domain';
import { message, type MessageKey } from 'shared/language';

const kinds: Readonly<Record<IndicatorKind, MessageKey>> = {
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

/** An indicator within a sentence: the team's own name for it, or that of its kind. */
export const indicatorName = ({ name, kind }: { name: string | null; kind: IndicatorKind }): SentenceValue =>
  name ?? message(kinds[kind]);
